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
import { cellOf, isIn, linkOf, nextCell, pairOf, stateOf } from "./grid-cells";
import { type Deed, deedFor, type Focus } from "./grid-deeds";

type FitGridProps = {
  /** The matrix, and the panel of the open pair. */
  children: ReactNode;
  /** Ids of forms with the fields `menteeId` and `mentorId`, or none, that keys send. */
  forms: { pin: string; unpin: string; allow: string; undo: string; redo: string };
  /** Said while a pair is being moved by keys. */
  moving: string;
};
type Cell = HTMLTableCellElement;

/**
 * Makes the matrix inside a grid for keys and pointers: arrows, Enter, P, F, M, undo and redo, and
 * dragging a chosen cell along its row. Everything it does leads to a link or a form of the page.
 */
export function FitGrid({ children, forms, moving }: FitGridProps) {
  const [carried, setCarried] = useState<Cell | null>(null);
  const { open, last } = useOpening();

  function perform(deed: Deed, cell: Cell) {
    if (deed.do === "send") return send(forms[deed.form], cell);
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
    const next = nextCell(cell, event, carried !== null);
    const deed = isEditable(cell) ? deedFor(event, stateOf(cell), carried !== null) : null;
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
      onFocus={roveTo}
    >
      {children}
      <p role="status" className={carried ? movingLook : "sr-only"}>
        {carried ? moving : ""}
      </p>
    </div>
  );
}

const movingLook =
  "fixed inset-x-0 bottom-6 z-40 mx-auto w-fit rounded-lg bg-ink px-4 py-2.5 text-paper shadow-lift";

/** Opens the pair of a cell by its own link; the focus follows when the panel is there. */
function useOpening() {
  const router = useRouter();
  const address = useSearchParams().toString();
  const last = useRef<Cell>(null);
  const then = useRef<Focus>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once the panel of the new address is there
  useEffect(() => {
    if (then.current) document.querySelector<HTMLElement>(then.current)?.focus();
    then.current = null;
  }, [address]);

  function open(cell: Cell, focus: Focus | null, ask?: "out") {
    const [query = "", hash = ""] = linkOf(cell)?.getAttribute("href")?.split("#") ?? [];
    then.current = focus;
    last.current = cell;
    const asking = ask ? `${query}&ask=${ask}` : query;
    // On a wide screen the panel is beside the matrix; elsewhere the page goes to it.
    const beside = matchMedia("(min-width: 1040px)").matches;
    router.push((beside ? asking : `${asking}#${hash}`) as never, { scroll: !beside });
  }
  return { open, last };
}

function send(formId: string, cell: Cell): void {
  const form = document.getElementById(formId);
  if (!(form instanceof HTMLFormElement)) return;
  for (const [name, value] of Object.entries(pairOf(cell))) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
  }
  if (!form.querySelector("button")?.disabled) form.requestSubmit();
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
