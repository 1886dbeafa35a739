import type { Route } from "next";
import { useFormatter, useTranslations } from "next-intl";
import { formatDate } from "@/components/time";
import { SearchChoice } from "@/components/ui/search-fields";
import { SearchForm } from "@/components/ui/search-form";
import { districtVisitStates } from "@/lib/visits/district-queries";
import { filterQuery, type VisitsAddress } from "../address";

type VisitFilterProps = Omit<VisitsAddress, "page"> & { schools: { id: string; name: string }[] };

/** Which visits are listed, as a question in the address. */
export function VisitFilter({ schools, school, state, from, to }: VisitFilterProps) {
  const t = useTranslations("visits.district");
  const format = useFormatter();
  const days = from && to ? { from: formatDate(format, from), to: formatDate(format, to) } : null;
  return (
    <SearchForm
      button={t("show")}
      kept={{ from, to }}
      {...(days && {
        found: t("between", days),
        clear: {
          href: `/district/visits?${filterQuery({ school, state })}` as Route,
          label: t("allDays"),
        },
      })}
    >
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
