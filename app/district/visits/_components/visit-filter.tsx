import { useTranslations } from "next-intl";
import { SearchChoice, SearchForm } from "@/components/ui/search-form";
import { districtVisitStates } from "@/lib/visits/district-queries";

type VisitFilterProps = {
  schools: { id: string; name: string }[];
  school: string | undefined;
  state: string | undefined;
};

/** Which visits are listed, as a question in the address. */
export function VisitFilter({ schools, school, state }: VisitFilterProps) {
  const t = useTranslations("visits.district");
  return (
    <SearchForm button={t("show")}>
      <SearchChoice
        name="school"
        label={t("school")}
        all={t("anySchool")}
        value={school}
        options={schools.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SearchChoice
        name="state"
        label={t("state")}
        all={t("anyState")}
        value={state}
        options={districtVisitStates.map((value) => ({ value, label: t(`states.${value}`) }))}
      />
    </SearchForm>
  );
}
