import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Figure } from "./figure";

type Seat = { id: string; name: string; taken: number; places: number; note?: string | undefined };
type SeatsProps = {
  title: string;
  summary: ReactNode;
  mentors: Seat[];
  /** Pictured at most, from the first; the table has everyone. */
  most?: number;
  csv?: string;
};

const STEP = 29;
const MOST = 6;

/** Mentors and their places: a filled place has a mentee, one outside the boxes is too many. */
export function Seats({ title, summary, mentors, most, csv }: SeatsProps) {
  const shown = mentors.slice(0, most ?? mentors.length);
  const t = useTranslations("ui.seats");
  return (
    <Figure
      summary={
        shown.length < mentors.length ? (
          <>
            {summary} {t("more", { count: shown.length, all: mentors.length })}
          </>
        ) : (
          summary
        )
      }
      csv={csv}
      table={{
        caption: title,
        head: [t("mentor"), t("taken"), t("places"), t("note")],
        rows: mentors.map((m) => [m.name, String(m.taken), String(m.places), m.note ?? ""]),
      }}
    >
      <ul className="grid gap-1.5">
        {shown.map((mentor) => (
          <li
            key={mentor.id}
            className="grid grid-cols-[minmax(5rem,9rem)_1fr] items-center gap-x-3 text-sm"
          >
            <span className="min-w-0 leading-tight">{mentor.name}</span>
            <span className="flex min-h-6 flex-wrap items-center gap-x-3">
              <Places {...mentor} />
              {mentor.note ? (
                <span className={mentor.taken > mentor.places ? "text-brick" : "text-muted"}>
                  {mentor.note}
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </Figure>
  );
}

function Places({ name, taken, places }: Seat) {
  const t = useTranslations("ui.seats");
  const titleId = useId();
  const shown = Math.min(MOST, Math.max(taken, places, 1));
  const over = Math.max(taken, places) > MOST;
  return (
    <>
      {taken + places > 0 ? (
        <svg
          width={shown * STEP}
          height="20"
          role="img"
          aria-labelledby={titleId}
          className="shrink-0"
        >
          <title id={titleId}>{t("line", { name, taken, places })}</title>
          {Array.from({ length: shown }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: places are alike
            <g key={index}>
              {index < places ? (
                <rect
                  x={index * STEP + 1}
                  y="1.500"
                  width="25"
                  height="17"
                  rx="4"
                  fill="none"
                  stroke="var(--edge)"
                  strokeWidth="1.400"
                />
              ) : null}
              {index < taken ? (
                <circle
                  cx={index * STEP + 13.5}
                  cy="10"
                  r="5.500"
                  fill={index < places ? "var(--accent)" : "var(--brick)"}
                />
              ) : null}
            </g>
          ))}
        </svg>
      ) : null}
      {over ? (
        <span aria-hidden="true" className="text-muted tabular-nums">
          {taken}/{places}
        </span>
      ) : null}
    </>
  );
}
