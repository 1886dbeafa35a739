import type { Route } from "next";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link";

/** What a pair does most. Without `pairId` the log finds out with whom. */
export function PairActions({ pairId }: { pairId?: string }) {
  const t = useTranslations("mentorships.home");
  return (
    <>
      <LinkButton href={(pairId ? `/log?pair=${pairId}` : "/log") as Route} wide="phone">
        {t("log")}
      </LinkButton>
      <LinkButton href={"/visits/new" as Route} variant="quiet" wide="phone">
        {t("askForVisit")}
      </LinkButton>
    </>
  );
}
