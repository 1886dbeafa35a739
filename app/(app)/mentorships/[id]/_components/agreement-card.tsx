import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link";
import type { PairPage } from "@/lib/mentorships/queries";

const tones = {
  none: "watch",
  waitsForMe: "act",
  waitsForPartner: "neutral",
  agreed: "fine",
  notAgreed: "neutral",
} as const;

/** Whether the two have agreed how they work together. */
export function AgreementCard({ pair }: { pair: PairPage }) {
  const t = useTranslations("mentorships.agreement");
  const { agreement, partner } = pair;
  if (pair.endedOn && agreement === "none") return null;
  return (
    <Card
      title={t("title")}
      action={
        <Badge tone={tones[agreement]}>
          {t(`standing.${agreement}.word`, { name: partner.firstName })}
        </Badge>
      }
    >
      <p className="text-muted">{t(`standing.${agreement}.words`, { name: partner.firstName })}</p>
      <p className="mt-4">
        <LinkButton
          href={`/mentorships/${pair.id}/agreement` as Route}
          variant={agreement === "waitsForMe" ? "primary" : "quiet"}
          wide="phone"
        >
          {t(`standing.${agreement}.action`)}
        </LinkButton>
      </p>
    </Card>
  );
}
