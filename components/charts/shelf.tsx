import { useFormatter, useTranslations } from "next-intl";
import { useId } from "react";
import { formatDate, formatDuration } from "@/components/time";
import { contactFunctions } from "@/lib/contact-functions";
import { Figure } from "./figure";
import { ShelfBook, Spine } from "./shelf-book";
import { type Board, type Book, countPauses, inOrder, layShelf } from "./shelf-layout";

export type { Book } from "./shelf-layout";

type Half = { name: string; initials: string };
type ShelfProps = { mentor: Half; mentee: Half; books: readonly Book[]; csv?: string };

const wide = { width: 640, end: 50, tallest: 100, initials: 13 };
const narrow = { width: 330, end: 42, tallest: 92, initials: 12 };
type Look = typeof wide;

/**
 * The picture of the product: a pair is two bookends, and what they do together fills the shelf
 * between them. Height is time, colour and ornament what it was for, a gap is a pause.
 */
export function Shelf({ mentor, mentee, books, csv }: ShelfProps) {
  const t = useTranslations("ui");
  const title = t("shelf.title", { mentor: mentor.name, mentee: mentee.name });
  const summary = useSummary(books);
  const table = useNumbers(books, title);
  const pictures = { mentor, mentee, books, title, summary };
  return (
    <Figure
      summary={books.length > 0 ? `${summary} ${t("shelf.reading")}` : summary}
      legend={books.length > 0 ? <Legend /> : null}
      table={table}
      csv={csv}
    >
      <div className="@container">
        <div className="hidden @md:block">
          <Picture {...pictures} look={wide} />
        </div>
        <div className="@md:hidden">
          <Picture {...pictures} look={narrow} />
        </div>
      </div>
    </Figure>
  );
}

type PictureProps = Omit<ShelfProps, "csv"> & { title: string; summary: string; look: Look };

function Picture({ mentor, mentee, books, title, summary, look }: PictureProps) {
  const id = useId();
  const boards = layShelf(books, look);
  const step = look.tallest + 40;
  const last = boards.length - 1;
  return (
    <svg
      viewBox={`0 0 ${look.width} ${boards.length * step - 6}`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
      className="block w-full max-w-[860px]"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{summary}</desc>
      {boards.map((board, index) => (
        <g key={board.books[0]?.id ?? "empty"} transform={`translate(0 ${index * step})`}>
          <BoardPicture board={board} look={look} />
          {index === 0 ? <Bookend half={mentor} look={look} side="left" /> : null}
          {index === last ? <Bookend half={mentee} look={look} side="right" /> : null}
        </g>
      ))}
    </svg>
  );
}

function BoardPicture({ board, look }: { board: Board; look: Look }) {
  const format = useFormatter();
  const words = useBookWords();
  const floor = look.tallest + 8;
  return (
    <>
      <rect x="0" y={floor} width={look.width} height="5" rx="2" fill="var(--line)" />
      <rect
        x="0"
        y={floor + 4}
        width={look.width}
        height="1.6"
        rx=".8"
        fill="var(--edge)"
        opacity=".45"
      />
      {board.books.map((book) => (
        <ShelfBook key={book.id} book={book} floor={floor} words={words(book)} />
      ))}
      {board.months.map((month) => (
        <text
          key={month.iso}
          x={Math.round(month.x)}
          y={floor + 19}
          fontSize="11"
          fill="var(--muted)"
        >
          {format.dateTime(new Date(`${month.iso}T00:00:00Z`), { month: "short", timeZone: "UTC" })}
        </text>
      ))}
    </>
  );
}

function Bookend({ half, look, side }: { half: Half; look: Look; side: "left" | "right" }) {
  const floor = look.tallest + 8;
  const top = floor - look.tallest * 0.84;
  const width = look.end - 16;
  const curve = width * 0.72;
  const tone = side === "left" ? "accent" : "amber";
  const flip = side === "left" ? undefined : `translate(${look.width} 0) scale(-1 1)`;
  const centre = 9 + width / 2;
  return (
    <g>
      <g transform={flip}>
        <path
          d={`M9 ${floor}V${top}a${width} ${curve} 0 0 1 ${width} ${curve}V${floor}z`}
          fill={`var(--${side === "left" ? "soft" : "amber-soft"})`}
          stroke={`var(--${tone})`}
          strokeWidth="1.500"
          strokeLinejoin="round"
        />
        <path
          d={`M9 ${floor - 0.5}H${look.end + 8}`}
          stroke={`var(--${tone})`}
          strokeWidth="2.600"
          strokeLinecap="round"
        />
      </g>
      <text
        x={side === "left" ? centre : look.width - centre}
        y={floor - 22}
        fontSize={look.initials}
        fontWeight="650"
        textAnchor="middle"
        fill={`var(--${tone})`}
      >
        {half.initials}
      </text>
    </g>
  );
}

function Legend() {
  const t = useTranslations("ui");
  return (
    <ul
      aria-label={t("shelf.legend")}
      className="mt-2.5 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted"
    >
      {contactFunctions.map((fn) => (
        <li key={fn} className="inline-flex items-center gap-1.5">
          <svg width="11" height="20" aria-hidden="true">
            <Spine fn={fn} x={0} y={0} width={11} height={20} />
          </svg>
          {t(`functions.${fn}`)}
        </li>
      ))}
    </ul>
  );
}

function useSummary(books: readonly Book[]): string {
  const t = useTranslations("ui.shelf");
  const format = useFormatter();
  const kept = inOrder(books.filter((book) => !book.cancelled));
  const first = kept[0];
  if (!first) return t("empty");
  const minutes = kept.reduce((sum, book) => sum + book.minutes, 0);
  const contacts = t("summary", {
    count: kept.length,
    since: formatDate(format, first.date, "month"),
    time: formatDuration(format, minutes),
  });
  const pauses = countPauses(books);
  return pauses > 0 ? `${contacts} ${t("pauses", { count: pauses })}` : contacts;
}

function useNumbers(books: readonly Book[], caption: string) {
  const t = useTranslations("ui");
  const format = useFormatter();
  const rows = inOrder(books)
    .reverse()
    .map((book) => [
      formatDate(format, book.date, "short"),
      book.cancelled ? t("shelf.cancelled") : formatDuration(format, book.minutes),
      book.fn ? t(`functions.${book.fn}`) : t("shelf.none"),
    ]);
  return { caption, head: [t("shelf.date"), t("shelf.time"), t("shelf.purpose")], rows };
}

function useBookWords(): (book: Book) => string {
  const t = useTranslations("ui");
  const format = useFormatter();
  return (book) =>
    [
      formatDate(format, book.date),
      book.cancelled ? t("shelf.cancelled") : formatDuration(format, book.minutes),
      book.fn ? t(`functions.${book.fn}`) : null,
    ]
      .filter(Boolean)
      .join(" · ");
}
