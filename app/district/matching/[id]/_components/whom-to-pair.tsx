import type { Route } from "next";
import { useFormatter, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { Opening } from "@/lib/rounds/draft";
import type { ReviewedMentee } from "@/lib/rounds/review";
import type { Names } from "../names";
import { ChooseMentor } from "./choose-mentor";

const NAMED = 3;

type WhomToPairProps = {
  one: ReviewedMentee;
  names: Names;
  /** Whether the whole list is asked for; one list on a page is enough. */
  choosing: boolean;
  href: (query: string) => Route;
};

/** The mentors who would fit somebody best, and on demand everyone who is possible, to search. */
export function WhomToPair({ one, names, choosing, href }: WhomToPairProps) {
  const t = useTranslations("matching.without");
  const { menteeId, openings, own } = one;
  if (own) return null;
  if (openings.length === 0) return <p className="text-sm text-muted">{t("nobody")}</p>;
  if (choosing) {
    return (
      <ChooseMentor menteeId={menteeId} label={t("choose")} openings={openings} names={names} />
    );
  }
  return (
    <div>
      <p className="text-sm font-semibold">{t("best")}</p>
      <ul className="text-sm">
        {openings.slice(0, NAMED).map((opening) => (
          <li key={opening.mentorId}>
            <Best
              opening={opening}
              names={names}
              href={href(`pair=${menteeId}.${opening.mentorId}`)}
            />
          </li>
        ))}
        {openings.length > NAMED ? (
          <li>
            <Link href={href(`for=${menteeId}`)} className="inline-block py-1">
              {t("all", { count: openings.length })}
            </Link>
          </li>
        ) : null}
      </ul>
    </div>
  );
}

function Best({ opening, names, href }: { opening: Opening; names: Names; href: Route }) {
  const t = useTranslations("matching.pairs");
  const format = useFormatter();
  return (
    <>
      <Link href={href} className="inline-block py-1">
        {names.full(opening.mentorId)}
      </Link>{" "}
      <span className="text-muted tabular-nums">
        {format.number(Math.round(opening.fit / 100))}
        {opening.placesLeft > 0 ? null : ` · ${t("full")}`}
      </span>
    </>
  );
}
