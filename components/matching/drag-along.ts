import { linkOf, stateOf } from "./grid-cells";

type Cell = HTMLTableCellElement;

/** Pixels before a press becomes a drag. */
const SLACK = 6;
/** Pixels from the edge of the picture where it begins to scroll. */
const EDGE = 36;
/** Pixels it scrolls each time the screen is drawn. */
const STEP = 7;

/** Lets a chosen cell be dragged along its row; `drop` is called for a possible one it is left on. */
export function dragAlong(cell: Cell, press: PointerEvent, drop: (target: Cell) => void): void {
  const end = new AbortController();
  const { signal } = end;
  let ghost: HTMLElement | null = null;
  let target: Cell | null = null;
  let x = press.clientX;

  function move(event: PointerEvent): void {
    x = event.clientX;
    if (!ghost) {
      if (Math.abs(x - press.clientX) < SLACK) return;
      ghost = ghostOf(cell);
      cell.dataset.dragging = "";
      requestAnimationFrame(follow);
    }
    ghost.style.translate = `${x}px ${event.clientY}px`;
    aim(cellAt(cell, x));
  }

  /** At an edge the picture goes on scrolling while the pointer rests there. */
  function follow(): void {
    if (signal.aborted) return;
    if (scrollNear(cell, x)) aim(cellAt(cell, x));
    requestAnimationFrame(follow);
  }

  function aim(next: Cell | null): void {
    if (target) delete target.dataset.target;
    target = next;
    if (next) next.dataset.target = mayDropOn(next) ? "yes" : "no";
  }

  function finish(chosen: Cell | null): void {
    const dragged = ghost !== null;
    aim(null);
    ghost?.remove();
    delete cell.dataset.dragging;
    end.abort();
    if (dragged) swallowClick();
    if (chosen && chosen !== cell && mayDropOn(chosen)) drop(chosen);
  }

  addEventListener("pointermove", move, { signal });
  addEventListener("pointerup", () => finish(ghost ? target : null), { signal });
  addEventListener("pointercancel", () => finish(null), { signal });
  addEventListener("keydown", ({ key }) => key === "Escape" && finish(null), { signal });
}

const mayDropOn = (cell: Cell) => ["possible", "below"].includes(stateOf(cell));

/** The cell of the row under this place of the screen; what lies under the names is none. */
function cellAt(cell: Cell, x: number): Cell | null {
  const row = cell.parentElement as HTMLTableRowElement;
  if (x < namesEnd(row)) return null;
  const found = [...row.cells].slice(1).find((one) => {
    const { left, right } = one.getBoundingClientRect();
    return x >= left && x < right;
  });
  return (found as Cell | undefined) ?? null;
}

function ghostOf(cell: Cell): HTMLElement {
  const ghost = document.createElement("div");
  ghost.className = "fit-ghost";
  ghost.textContent = linkOf(cell)?.textContent ?? "";
  ghost.setAttribute("aria-hidden", "true");
  document.body.append(ghost);
  return ghost;
}

/** Where the column of names, which stays in sight, ends. */
const namesEnd = (row: HTMLTableRowElement) => row.cells[0]?.getBoundingClientRect().right ?? 0;

function scrollNear(cell: Cell, x: number): boolean {
  const box = cell.closest("table")?.parentElement;
  if (!box) return false;
  const before = box.scrollLeft;
  if (x > box.getBoundingClientRect().right - EDGE) box.scrollLeft += STEP;
  else if (x < namesEnd(cell.parentElement as HTMLTableRowElement) + EDGE) box.scrollLeft -= STEP;
  return box.scrollLeft !== before;
}

/** The press that ends a drag is no click on a link. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener("click", swallow, { capture: true }), 50);
}
