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
import { useTurn } from "@/components/ui/one-at-a-time";
import { dragAlong } from "./drag-along";
import { cellOf, isIn, linkOf, pairOf, stateOf } from "./grid-cells";
import { type Deed, deedFor, type Focus } from "./grid-deeds";
import { nextCell } from "./next-cell";

type FitGridProps = {
  /** The matrix, and the panel of the open pair. */
  children: ReactNode;
  /** Ids of forms with the fields `menteeId` and `mentorId`, or none, that keys send. */
  forms: { pin: string; unpin: string; allow: string; undo: string; redo: string };
  /** What the grid says itself: while a pair is being moved by keys, and where a key can do nothing now. */
  words: { moving: string; busy: string; nothing: string };
};
type Cell = HTMLTableCellElement;

/**
 * Makes the matrix inside a grid for keys and pointers: arrows, Enter, P, F, M, undo and redo, and
 * dragging a chosen cell along its row. Everything it does leads to a link or a form of the page.
 */
export function FitGrid({ children, forms, words }: FitGridProps) {
  const [carried, setCarried] = useState<Cell | null>(null);
  const [note, setNote] = useState<"busy" | "nothing" | null>(null);
  const { open, last } = useOpening();
  const keepFocus = useKeptFocus();
  const { busy } = useTurn();

  function perform(deed: Deed, cell: Cell) {
    if (deed.do === "send") return setNote(busy ? "busy" : send(forms, deed.form, cell));
    if (deed.do === "carry") return setCarried(cell);
    setCarried(null);
    if (deed.do === "putBack") linkOf(carried)?.focus();
    else open(cell, deed.focus, deed.ask);
  }

  function onKeyDown(event: KeyboardEvent) {
    const cell = cellOf(event.target);
    if (!cell) {
      if (event.key === "Escape" && isIn("#pair", event.target)) linkOf(last.current)?.focus();
      return;
    }
    if (event.altKey) return;
    setNote(null);
    const next = nextCell(cell, event, carried !== null);
    const deed = isEditable(cell) ? deedFor(event, stateOf(cell), carried !== null) : look(event);
    if (!next && !deed) return;
    event.preventDefault();
    if (next) linkOf(next)?.focus();
    else if (deed) perform(deed, cell);
  }

  function onClick(event: MouseEvent) {
    const cell = cellOf(event.target);
    if (!cell || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    setCarried(null);
    open(cell, null);
  }

  function onPointerDown(event: PointerEvent) {
    const cell = cellOf(event.target);
    if (!cell || event.button !== 0 || !isEditable(cell)) return;
    if (!["chosen", "pinned"].includes(stateOf(cell))) return;
    dragAlong(cell, event.nativeEvent, (target) => open(target, "#ways button"));
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the grid inside has the roles
    <div
      className="contents"
      onKeyDown={onKeyDown}
      onClick={onClick}
      onPointerDown={onPointerDown}
      onFocus={(event) => {
        keepFocus(event.target);
        roveTo(event);
      }}
      onBlur={({ relatedTarget }) => cellOf(relatedTarget) ?? setCarried(null)}
    >
      {children}
      <p role="status" className={carried || note ? pill : "sr-only"}>
        {carried ? words.moving : note && words[note]}
      </p>
    </div>
  );
}

/** Beside where a toast stands, not over it. */
const pill =
  "fixed inset-x-4 bottom-6 z-40 mx-auto w-fit md:end-108 rounded-lg bg-ink px-4 py-2.5 text-paper shadow-lift";

/** Where nothing can be changed, Enter still opens a pair. */
const look = ({ key }: KeyboardEvent): Deed | null =>
  key === "Enter" ? { do: "open", focus: "#pair" } : null;

/** Opens the pair of a cell by its own link; the focus follows when the panel is there. */
function useOpening() {
  const router = useRouter();
  const address = useSearchParams().toString();
  const last = useRef<Cell>(null);
  const then = useRef<{ focus: Focus; address: string }>(null);

  useEffect(() => {
    // Another address has come meanwhile: the focus is where somebody put it.
    if (then.current?.address === address) focusOn(then.current.focus);
    then.current = null;
  }, [address]);

  function open(cell: Cell, focus: Focus | null, ask?: "out") {
    const [path = "", hash = ""] = linkOf(cell)?.getAttribute("href")?.split("#") ?? [];
    const query = new URLSearchParams(path);
    if (ask) query.set("ask", ask);
    // On a wide screen the panel is beside the matrix; elsewhere the page goes to it.
    const beside = matchMedia("(min-width: 1040px)").matches;
    const there = query.toString();
    last.current = cell;
    if (there === address) {
      if (focus) focusOn(focus);
      else if (!beside) document.getElementById(hash)?.scrollIntoView();
      return;
    }
    then.current = focus && { focus, address: there };
    router.push((beside ? `?${there}` : `?${there}#${hash}`) as never, { scroll: !beside });
  }
  return { open, last };
}

function focusOn(place: Focus): void {
  const found = document.querySelector<HTMLElement>(place);
  found?.closest("details")?.setAttribute("open", "");
  (found ?? document.getElementById("pair"))?.focus();
}

/**
 * Where a change takes away what had the focus, such as the button that made it, the panel gets it; in
 * another part of the page, the title of that part.
 */
function useKeptFocus(): (target: Element) => void {
  const had = useRef<{ target: Element; part: Element | null }>(null);
  useEffect(() => {
    const { current } = had;
    if (!current || current.target.isConnected || document.activeElement !== document.body) return;
    had.current = null;
    const { part } = current;
    const title = part?.isConnected && part.id !== "pair" ? part.querySelector("h2") : null;
    title?.setAttribute("tabindex", "-1");
    const place = title ?? document.getElementById("pair");
    place?.focus({ preventScroll: true });
    if (place) showBeginning(place);
  });
  return (target) => {
    had.current = { target, part: target.closest("section[id], #pair") };
  };
}

/** It shows something else now; the page moves only where its first words would be out of sight. */
function showBeginning(place: HTMLElement): void {
  place.scrollTop = 0;
  const { top } = place.getBoundingClientRect();
  if (top < 0 || top > window.innerHeight / 2) place.scrollIntoView();
}

type Forms = FitGridProps["forms"];

/** Fills and sends the form of a key, or says that there is nothing to send. */
function send(forms: Forms, which: keyof Forms, cell: Cell): "nothing" | null {
  const form = document.getElementById(forms[which]);
  if (!(form instanceof HTMLFormElement)) return null;
  if (form.querySelector("button")?.disabled) return "nothing";
  for (const [name, value] of Object.entries(pairOf(cell))) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
  }
  form.requestSubmit();
  return null;
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

const isEditable = (cell: Cell) => cell.closest("table")?.dataset.editable !== undefined;
