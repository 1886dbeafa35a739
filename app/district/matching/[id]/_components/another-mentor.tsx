import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { PairIds } from "@/lib/matching/types";
import type { Names } from "../names";
import type { Elsewhere } from "../round-model";
import { ChooseMentor } from "./choose-mentor";

type AnotherMentorProps = {
  pair: PairIds;
  elsewhere: Elsewhere;
  names: Names;
  href: (query: string) => Route;
};

/** The way from a pair to its mentee with any other mentor of the round. */
export function AnotherMentor({ pair, elsewhere, names, href }: AnotherMentorProps) {
  const t = useTranslations("matching.panel");
  const { menteeId, mentorId } = pair;
  const { count, listed } = elsewhere;
  const here = `pair=${menteeId}.${mentorId}`;
  return (
    <div className="mt-4 grid gap-2 text-sm print:hidden" id="another">
      <p>
        {/* It stays when the list opens below it, and the focus with it. */}
        <Link href={href(listed ? here : `${here}&ask=other`)} scroll={false} className="py-1">
          {listed ? t("anotherClose") : t("anotherAll", { count, name: names.full(menteeId) })}
        </Link>
      </p>
      {listed ? (
        <ChooseMentor {...listed} menteeId={menteeId} label={t("another")} names={names} />
      ) : null}
    </div>
  );
}
