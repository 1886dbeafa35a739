import type { ContactFunction } from "@/lib/contact-functions";

export type Book = {
  id: string;
  /** `YYYY-MM-DD` */
  date: string;
  minutes: number;
  /** The first function of the contact; null if none was said. */
  fn: ContactFunction | null;
  cancelled?: boolean;
};

/** A book where it stands: `x` is its left foot, `lean` the degrees by which it tips to the left. */
export type StandingBook = Book & { x: number; width: number; height: number; lean: number };
export type Board = { books: StandingBook[]; months: { x: number; iso: string }[] };

export type ShelfSize = { width: number; end: number; tallest: number };

/** Days without a contact from which the picture leaves a gap; from `PAUSE` on it is spoken of. */
const GAP_FROM = 12;
export const PAUSE = 21;
const BETWEEN = 1.6;

/** Puts books on boards from left to right, oldest first. Deterministic: the same books, the same picture. */
export function layShelf(books: readonly Book[], size: ShelfSize): Board[] {
  const sorted = inOrder(books);
  const full = sorted.length > 90 ? 0.64 : sorted.length > 44 ? 0.82 : 1;
  const wanted = lengthOf(sorted, full) / (size.width - size.end * 2);
  // A little thinner rather than one book alone on a board of its own.
  const boards = Math.max(1, Math.ceil(wanted * 0.72));
  let density = full * Math.min(1, boards / wanted);
  let laid = place(sorted, size, density);
  for (let tries = 0; laid.length > boards && tries < 12; tries++) {
    density *= 0.96;
    laid = place(sorted, size, density);
  }
  return laid;
}

function place(sorted: Book[], size: ShelfSize, density: number): Board[] {
  const longest = Math.min(240, Math.max(90, ...sorted.map((book) => book.minutes)));
  let board: Board = { books: [], months: [] };
  const boards = [board];
  let x = start(0, size);
  let month = "";

  sorted.forEach((book, index) => {
    const previous = sorted[index - 1];
    const next = sorted[index + 1];
    const width = widthOf(book) * density;
    const height = heightOf(book.minutes, longest, size.tallest);
    const gap = previous ? gapBetween(previous, book) * density : 0;
    if (x + gap + width > size.width - size.end) {
      board = { books: [], months: [] };
      boards.push(board);
      x = start(boards.length - 1, size);
    } else x += gap;

    const room = next ? gapBetween(book, next) * density : 0;
    const lean = leanOf(board.books.at(-1), height, gap, room);
    const foot = x + height * Math.sin((lean * Math.PI) / 180);
    board.books.push({ ...book, x: foot, width, height, lean });
    // A name that would run into the one before it stands under a later book of its month.
    const free = (board.months.at(-1)?.x ?? -99) + 30;
    if (book.date.slice(0, 7) !== month && foot + width >= free) {
      month = book.date.slice(0, 7);
      board.months.push({ x: Math.max(x, free), iso: book.date });
    }
    x = foot + width + BETWEEN;
  });
  return boards;
}

function lengthOf(sorted: Book[], density: number): number {
  return sorted.reduce((length, book, index) => {
    const previous = sorted[index - 1];
    const gap = previous ? gapBetween(previous, book) : 0;
    return length + (gap + widthOf(book)) * density + BETWEEN;
  }, 0);
}

/** Times of three weeks and more in which nothing was logged. */
export function countPauses(books: readonly Book[]): number {
  const sorted = inOrder(books.filter((book) => !book.cancelled));
  return sorted.filter((book, i) => {
    const previous = sorted[i - 1];
    return previous !== undefined && daysBetween(previous.date, book.date) >= PAUSE;
  }).length;
}

export function inOrder(books: readonly Book[]): Book[] {
  return [...books].sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
}

function widthOf(book: Book): number {
  return 9 + spread(book.id) * 8;
}

function start(board: number, size: ShelfSize): number {
  return board === 0 ? size.end + 4 : 6;
}

/** Five minutes are still a book; from there the height grows evenly with the time. */
function heightOf(minutes: number, longest: number, tallest: number): number {
  const least = tallest * 0.24;
  return least + (tallest - least) * Math.min(1, Math.max(0, minutes) / longest);
}

function gapBetween(before: Book, after: Book): number {
  const days = daysBetween(before.date, after.date);
  return days < GAP_FROM ? 0 : Math.min(46, 7 + ((days - GAP_FROM) / 7) * 7);
}

/** The last book before a pause leans on its neighbour, if that one can hold it. */
function leanOf(neighbour: StandingBook | undefined, height: number, gap: number, room: number) {
  if (!neighbour || neighbour.lean > 0 || gap > 0 || room < 14) return 0;
  return neighbour.height >= height * 0.98 ? Math.min(9, room / 2.2) : 0;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** 0 to 1 from the id, so that each book keeps its thickness. */
function spread(id: string): number {
  let hash = 2166136261;
  for (const letter of id) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  hash ^= hash >>> 15;
  return ((Math.imul(hash, 2246822519) >>> 0) % 997) / 996;
}
