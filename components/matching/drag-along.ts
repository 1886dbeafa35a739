import { linkOf, stateOf } from "./grid-cells";

type Cell = HTMLTableCellElement;

/** Pixels before a press becomes a drag. */
const SLACK = 6;
/** Pixels from the edge of the picture where it begins to scroll. */
const EDGE = 36;

/** Lets a chosen cell be dragged along its row; `drop` is called for a possible one it is left on. */
export function dragAlong(cell: Cell, press: PointerEvent, drop: (target: Cell) => void): void {
  const end = new AbortController();
  const { signal } = end;
  let ghost: HTMLElement | null = null;
  let target: Cell | null = null;

  function move(event: PointerEvent): void {
    if (!ghost) {
      if (Math.abs(event.clientX - press.clientX) < SLACK) return;
      ghost = ghostOf(cell);
      cell.dataset.dragging = "";
    }
    ghost.style.translate = `${event.clientX}px ${event.clientY}px`;
    scrollNear(cell, event.clientX);
    aim(cellAt(cell, event.clientX));
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

/** The cell of the row under this place of the screen. */
function cellAt(cell: Cell, x: number): Cell | null {
  const row = cell.parentElement as HTMLTableRowElement;
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

function scrollNear(cell: Cell, x: number): void {
  const box = cell.closest("table")?.parentElement;
  if (!box) return;
  const { left, right } = box.getBoundingClientRect();
  if (x > right - EDGE) box.scrollLeft += 8;
  else if (x < left + EDGE) box.scrollLeft -= 8;
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
