import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Partner } from "@/components/mentorships/partner";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { PairSummary } from "@/lib/mentorships/queries";

/** A pair that not both have said yes to: whose answer it waits for, and the way to look. */
export function Proposed({ pair }: { pair: PairSummary }) {
  const t = useTranslations("answers.proposed");
  const words = useTranslations("mentorships");
  const name = pair.partner.firstName;
  const mine = pair.answer === "waitsForMe";
  return (
    <Card
      title={t("title", { name })}
      action={
        <Link
          href={`/mentorships/${pair.id}` as Route}
          className="inline-block py-1"
          aria-label={t("open", { name })}
        >
          {words("open")}
        </Link>
      }
    >
      <Partner pair={pair} />
      <p className="mt-3.5 max-w-[64ch]">{t(mine ? "waitsForMe" : "waitsForPartner", { name })}</p>
    </Card>
  );
}
