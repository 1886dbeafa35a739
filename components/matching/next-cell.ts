import type { Cell } from "./grid-cells";

const PAGE = 10;

type Pressed = { key: string; ctrlKey: boolean; metaKey: boolean };

/** Where a key leads from a cell; null for a key that leads nowhere. `alongRow` keeps to the row. */
export function nextCell(
  cell: Cell,
  { key, ctrlKey: whole, metaKey }: Pressed,
  alongRow: boolean,
): Cell | null {
  if (metaKey || (whole && key !== "Home" && key !== "End")) return null;
  const row = cell.parentElement as HTMLTableRowElement;
  const rows = [...(row.parentElement?.children ?? [])] as HTMLTableRowElement[];
  const down = rows.indexOf(row);
  const across = cell.cellIndex;
  const last = row.cells.length - 1;
  const steps: Record<string, [down: number, across: number]> = {
    ArrowLeft: [down, across - 1],
    ArrowRight: [down, across + 1],
    Home: [whole && !alongRow ? 0 : down, 1],
    End: [whole && !alongRow ? rows.length - 1 : down, last],
    ...(!alongRow && {
      ArrowUp: [down - 1, across],
      ArrowDown: [down + 1, across],
      PageUp: [Math.max(0, down - PAGE), across],
      PageDown: [Math.min(rows.length - 1, down + PAGE), across],
    }),
  };
  const step = steps[key];
  if (!step) return null;
  const found = rows[step[0]]?.cells[step[1]];
  // At the edge it stays where it is; the first column has the names.
  return found && step[1] > 0 ? (found as Cell) : cell;
}
