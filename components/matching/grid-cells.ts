import type { CellState } from "./grid-deeds";

/** The cells of the matrix as the browser has them. */

export type Cell = HTMLTableCellElement;

export function cellOf(target: EventTarget | null): Cell | null {
  return target instanceof Element ? target.closest<Cell>("[role=grid] td[data-state]") : null;
}

export function linkOf(cell: Cell | null): HTMLAnchorElement | null {
  return cell?.querySelector("a") ?? null;
}

export function isIn(place: string, target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(place) !== null;
}

export const stateOf = ({ dataset }: Cell) => (dataset.state ?? "no") as CellState;

/** The two whom the link of a cell names. */
export function pairOf(cell: Cell): { menteeId: string; mentorId: string } {
  const query = linkOf(cell)?.getAttribute("href")?.split("#")[0] ?? "";
  const pair = new URLSearchParams(query).get("pair");
  const [menteeId = "", mentorId = ""] = pair?.split(".") ?? [];
  return { menteeId, mentorId };
}
