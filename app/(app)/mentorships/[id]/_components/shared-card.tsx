import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link";
import type { PairPage } from "@/lib/mentorships/queries";

/** The way to what the mentee shares. Not fetched ahead: opening it is on record. */
export function SharedCard({ pair }: { pair: PairPage }) {
  const t = useTranslations("checkins.shared");
  const name = pair.partner.firstName;
  return (
    <Card title={t("cardTitle")}>
      <p className="text-muted">{t("cardWords", { name })}</p>
      <p className="mt-4">
        <LinkButton
          href={`/mentorships/${pair.id}/check-ins` as Route}
          variant="quiet"
          wide="phone"
        >
          {t("open")}
        </LinkButton>
      </p>
    </Card>
  );
}
