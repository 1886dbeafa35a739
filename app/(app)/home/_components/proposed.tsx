import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Avatar, initialsOf } from "@/components/ui/avatar";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { PairSummary } from "@/lib/mentorships/queries";

/** A pair that not both have said yes to: whose answer it waits for, and the way to look. */
export function Proposed({ pair }: { pair: PairSummary }) {
  const t = useTranslations("answers.proposed");
  const words = useTranslations("mentorships");
  const { partner, side } = pair;
  const name = partner.firstName;
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
      <div className="mb-3.5 flex items-center gap-3">
        <Avatar
          initials={initialsOf(partner.name)}
          tone={side === "mentor" ? "mentee" : "mentor"}
        />
        <div className="min-w-0">
          <p className="font-semibold">{partner.name}</p>
          {partner.school ? <p className="text-sm text-muted">{partner.school}</p> : null}
        </div>
      </div>
      <p className="max-w-[64ch]">{t(mine ? "waitsForMe" : "waitsForPartner", { name })}</p>
    </Card>
  );
}
