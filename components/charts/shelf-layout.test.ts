import { expect, it } from "vitest";
import { type Book, countPauses, layShelf } from "./shelf-layout";

const size = { width: 640, end: 52, tallest: 100 };

it("keeps every book between the bookends, in order, without overlap", () => {
  for (const count of [0, 1, 5, 34, 150]) {
    const boards = layShelf(everyFewDays(count), size);
    expect(boards.flatMap((board) => board.books)).toHaveLength(count);
    for (const { books } of boards)
      books.forEach((book, index) => {
        const next = books[index + 1];
        expect(book.x + book.width).toBeLessThanOrEqual(size.width - size.end + 10);
        if (next) expect(next.x).toBeGreaterThanOrEqual(book.x + book.width);
      });
  }
});

it("makes a longer contact a taller book, and nothing taller than the shelf", () => {
  const [board] = layShelf(
    [book("a", "2026-09-01", 15), book("b", "2026-09-02", 60), book("c", "2026-09-03", 900)],
    size,
  );
  const heights = board?.books.map((standing) => standing.height) ?? [];
  expect(heights).toEqual([...heights].sort((a, b) => a - b));
  expect(Math.max(...heights)).toBe(100);
});

it("leaves a gap for a pause, and counts those of three weeks or more", () => {
  const books = [book("a", "2026-09-01"), book("b", "2026-09-03"), book("c", "2026-10-05")];
  const [first, second, third] = layShelf(books, size)[0]?.books ?? [];
  const after = (left?: { x: number; width: number }, right?: { x: number }) =>
    (right?.x ?? 0) - (left?.x ?? 0) - (left?.width ?? 0);
  expect(after(second, third)).toBeGreaterThan(after(first, second) + 15);
  expect(countPauses(books)).toBe(1);
});

it("names each month, the next one a little further on where two would run together", () => {
  const days = ["08-27", "09-02", "09-04", "09-07", "10-05"];
  const [board] = layShelf(
    days.map((day) => book(day, `2026-${day}`)),
    size,
  );
  const months = board?.months ?? [];
  expect(months.map(({ iso }) => iso.slice(5, 7))).toEqual(["08", "09", "10"]);
  months.slice(1).forEach(({ x }, index) => {
    expect(x - (months[index]?.x ?? 0)).toBeGreaterThanOrEqual(30);
  });
  const september = board?.books.filter(({ id }) => id.startsWith("09")) ?? [];
  const last = september.at(-1);
  expect(months[1]?.x).toBeLessThanOrEqual((last?.x ?? 0) + (last?.width ?? 0));
});

it("draws the same books the same, whatever order they come in", () => {
  const books = everyFewDays(20);
  expect(layShelf([...books].reverse(), size)).toEqual(layShelf(books, size));
});

function book(id: string, date: string, minutes = 45): Book {
  return { id, date, minutes, fn: "guiding" };
}

function everyFewDays(count: number): Book[] {
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2026, 7, 10 + index * 3 + (index > 9 ? 25 : 0)));
    return book(`book-${index}`, day.toISOString().slice(0, 10), 15 + ((index * 37) % 100));
  });
}
