import { useTranslations } from "next-intl";
import type { MatchResult } from "@/lib/matching/types";
import type { Names } from "../../names";
import { PriceTable } from "./price-table";

type PricesProps = { prices: MatchResult["prices"]; names: Names };

/** All numbers of the proof, for whoever wants to add them up. */
export function Prices({ prices, names }: PricesProps) {
  const t = useTranslations("proof.prices");
  return (
    <div className="grid gap-1">
      <PriceTable
        title={t("mentors")}
        heads={[t("mentor"), t("price")]}
        prices={prices.mentors}
        names={names}
      />
      <PriceTable
        title={t("mentees")}
        heads={[t("mentee"), t("worth")]}
        prices={prices.mentees}
        names={names}
      />
    </div>
  );
}
