"use client";

import { useRouter, useSearchParams } from "next/navigation";
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from "react";
import { dragAlong } from "./drag-along";
import { cellOf, isIn, linkOf, nextCell } from "./grid-cells";

type FitGridProps = {
  /** The matrix, and the panel of the open pair. */
  children: ReactNode;
  /** Ids of forms with the fields `menteeId` and `mentorId`, or none, that are sent by a key. */
  forms: { pin: string; unpin: string; allow: string; undo: string; redo: string };
  /** Said while a pair is being moved by keys. */
  moving: string;
};

/** Where the focus goes when the panel has come. */
type Then = "#ways button" | "#rule-out button" | "#pair";

/**
 * Makes the matrix inside a grid for keys and pointers: arrows, Enter, P, F, M, undo and redo, and
 * dragging a chosen cell along its row. Everything it does leads to a link or a form of the page.
 */
export function FitGrid({ children, forms, moving }: FitGridProps) {
  const router = useRouter();
  const address = useSearchParams().toString();
  const last = useRef<HTMLTableCellElement>(null);
  const then = useRef<Then>(null);
  const [carried, setCarried] = useState<HTMLTableCellElement | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once the panel of the new address is there
  useEffect(() => {
    if (then.current) document.querySelector<HTMLElement>(then.current)?.focus();
    then.current = null;
  }, [address]);

  function open(cell: HTMLTableCellElement, focus: Then | null, ask = "") {
    const href = linkOf(cell)?.getAttribute("href");
    if (!href) return;
    const [query = "", hash = ""] = href.split("#");
    then.current = focus;
    last.current = cell;
    setCarried(null);
    const beside = matchMedia("(min-width: 1040px)").matches;
    router.push((beside ? query + ask : `${query}${ask}#${hash}`) as never, { scroll: !beside });
  }

  function send(formId: string, cell?: HTMLTableCellElement) {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    const [menteeId = "", mentorId = ""] = pairOf(cell);
    for (const [name, value] of Object.entries({ menteeId, mentorId })) {
      const field = form.elements.namedItem(name);
      if (cell && field instanceof HTMLInputElement) field.value = value;
    }
    const button = form.querySelector("button");
    if (!button?.disabled) form.requestSubmit();
  }

  function onKeyDown(event: KeyboardEvent) {
    const cell = cellOf(event.target);
    if (event.key === "Escape" && !carried && isIn("#pair", event.target)) {
      return linkOf(last.current)?.focus();
    }
    if (!cell) return;
    if (turn(event)) return;
    if (event.ctrlKey && !["Home", "End"].includes(event.key)) return;
    if (event.altKey || event.metaKey) return;
    const next = nextCell(cell, event.key, event.ctrlKey, carried !== null);
    if (next) {
      event.preventDefault();
      return linkOf(next)?.focus();
    }
    act(event, cell);
  }

  function act(event: KeyboardEvent, cell: HTMLTableCellElement) {
    const run = isEditable(cell) ? doingOf(event.key, cell) : null;
    if (!run) return;
    event.preventDefault();
    run();
  }

  function doingOf(key: string, cell: HTMLTableCellElement): (() => void) | null {
    const { state = "" } = cell.dataset;
    const drafted = state === "chosen" || state === "pinned";
    const possible = state === "possible" || state === "below";
    switch (key.length === 1 ? key.toLowerCase() : key) {
      case "Enter":
        return () => open(cell, carried && possible ? "#ways button" : "#pair");
      case "Escape":
        return carried && (() => putBack(carried));
      case "p":
        if (drafted) return () => send(state === "pinned" ? forms.unpin : forms.pin, cell);
        return possible ? () => open(cell, "#ways button") : null;
      case "f":
        if (state === "forbidden") return () => send(forms.allow, cell);
        return drafted || possible ? () => open(cell, "#rule-out button", "&ask=out") : null;
      case "m":
        return drafted ? () => setCarried(cell) : null;
      default:
        return null;
    }
  }

  function putBack(cell: HTMLTableCellElement) {
    setCarried(null);
    linkOf(cell)?.focus();
  }

  function turn(event: KeyboardEvent): boolean {
    if (!(event.ctrlKey || event.metaKey)) return false;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return false;
    event.preventDefault();
    send(key === "y" || event.shiftKey ? forms.redo : forms.undo);
    return true;
  }

  function onClick(event: MouseEvent) {
    const cell = cellOf(event.target);
    const other = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!cell || other) return;
    event.preventDefault();
    open(cell, null);
  }

  function onPointerDown(event: PointerEvent) {
    const cell = cellOf(event.target);
    const drafted = cell?.dataset.state === "chosen" || cell?.dataset.state === "pinned";
    if (!cell || !drafted || event.button !== 0 || !isEditable(cell)) return;
    dragAlong(cell, event.nativeEvent, (target) => open(target, "#ways button"));
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the grid inside has the roles
    <div
      className="contents"
      data-moving={carried ? true : undefined}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onPointerDown={onPointerDown}
      onFocus={(event) => roveTo(event)}
    >
      {children}
      <p
        role="status"
        className={
          carried
            ? "fixed inset-x-0 bottom-6 z-40 mx-auto w-fit rounded-lg bg-ink px-4 py-2.5 text-paper shadow-lift"
            : "sr-only"
        }
      >
        {carried ? moving : ""}
      </p>
    </div>
  );
}

/** One cell at a time is reached by Tab: the one that had the focus last. */
function roveTo(event: FocusEvent): void {
  const link = linkOf(cellOf(event.target));
  if (!link) return;
  for (const other of link.closest("table")?.querySelectorAll("[tabindex='0']") ?? []) {
    other.setAttribute("tabindex", "-1");
  }
  link.setAttribute("tabindex", "0");
}

function pairOf(cell: HTMLTableCellElement | undefined): string[] {
  const href = linkOf(cell ?? null)?.getAttribute("href") ?? "";
  const pair = new URLSearchParams(href.split("#")[0]?.split("?")[1]).get("pair");
  return pair?.split(".") ?? [];
}

const isEditable = (cell: HTMLTableCellElement) =>
  cell.closest("table")?.dataset.editable !== undefined;
