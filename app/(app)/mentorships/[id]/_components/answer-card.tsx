import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { Link, LinkButton } from "@/components/ui/link";
import { OneButton } from "@/components/ui/one-button";
import type { PairPage } from "@/lib/mentorships/queries";
import { accept } from "../actions";

/** A published pair asks for a yes or a no, and says what follows; after the own yes, whom it waits for. */
export function AnswerCard({ pair }: { pair: PairPage }) {
  const t = useTranslations("answers.card");
  const name = pair.partner.firstName;
  if (pair.endedOn || pair.answer === "both") return null;
  if (pair.answer === "waitsForPartner") {
    return (
      <div className="mb-5">
        <Banner title={t("waitsTitle")}>
          {t("waits", { name })}
          <span className="mt-1 block">
            {t("backWords")}{" "}
            <Link href={`/mentorships/${pair.id}/decline` as Route} className="inline-block py-1">
              {t("back")}
            </Link>
          </span>
        </Banner>
      </div>
    );
  }
  return (
    <Card id="answer" title={t("title")}>
      <p className="max-w-[64ch]">{t("words", { name })}</p>
      <div className="mt-4 flex flex-col gap-3 sm:flex-row">
        <OneButton
          action={accept}
          fields={{ mentorshipId: pair.id }}
          label={t("accept")}
          wide="phone"
          size="large"
        />
        <LinkButton
          href={`/mentorships/${pair.id}/decline` as Route}
          variant="quiet"
          wide="phone"
          size="large"
        >
          {t("decline")}
        </LinkButton>
      </div>
      <p className="mt-4 text-sm text-muted">{t("next")}</p>
    </Card>
  );
}
