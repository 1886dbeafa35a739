import { useFormatter, useTranslations } from "next-intl";
import { DateText } from "@/components/time";
import { DescriptionList } from "@/components/ui/description-list";
import type { Terms } from "@/lib/agreements/schema";
import type { PairPage } from "@/lib/mentorships/queries";

/** The terms as they were written. */
export function TermsList({ terms, pair }: { terms: Terms; pair: PairPage }) {
  const t = useTranslations("mentorships.agreement");
  const names = useFirstNames(pair);
  const items = [
    {
      term: t("field.reach"),
      detail: <span className="whitespace-pre-wrap">{terms.reach}</span>,
    },
    { term: t("field.rhythm"), detail: t(`rhythm.${terms.rhythm}`) },
    { term: t("field.scheduler"), detail: t(`scheduler.${terms.scheduler}`, names) },
    { term: t("field.notice"), detail: t(`notice.${terms.notice}`) },
    { term: t("field.until"), detail: <DateText iso={terms.until} style="short" /> },
    ...(terms.also
      ? [
          {
            term: t("field.also"),
            detail: <span className="whitespace-pre-wrap">{terms.also}</span>,
          },
        ]
      : []),
  ];
  return <DescriptionList items={items} layout="beside" />;
}

/** Both halves for a sentence; `either` with the language's own word between the two. */
export function useFirstNames({ side, me, partner }: Pick<PairPage, "side" | "me" | "partner">) {
  const format = useFormatter();
  const [mentor, mentee] = side === "mentor" ? [me, partner] : [partner, me];
  const names = { mentor: mentor.firstName, mentee: mentee.firstName };
  return { ...names, either: format.list(Object.values(names), { type: "disjunction" }) };
}
