import { useTranslations } from "next-intl";
import { SearchChoice, SearchWords } from "@/components/ui/search-fields";
import { SearchForm } from "@/components/ui/search-form";
import { levels } from "@/lib/profiles/schema";
import { lookFors } from "@/lib/visits/schema";

type HostSearchFormProps = {
  address: { q?: string | undefined; level?: string | undefined; lookFor?: string | undefined };
  found: number;
};

export function HostSearchForm({ address, found }: HostSearchFormProps) {
  const t = useTranslations("visits");
  return (
    <SearchForm button={t("search.show")} found={t("search.found", { count: found })}>
      <SearchWords label={t("search.words")} value={address.q} />
      <SearchChoice
        name="level"
        label={t("search.level")}
        all={t("search.any")}
        value={address.level}
        options={levels.map((value) => ({ value, label: t(`level.${value}`) }))}
      />
      <SearchChoice
        name="lookFor"
        label={t("search.lookFor")}
        all={t("search.any")}
        value={address.lookFor}
        options={lookFors.map((value) => ({ value, label: t(`lookFor.${value}`) }))}
      />
    </SearchForm>
  );
}
