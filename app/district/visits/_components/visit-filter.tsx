import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { controlStyles } from "@/components/ui/control-styles";
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
    <form
      method="get"
      action="/district/visits"
      className="mb-6 grid gap-x-4 gap-y-3 sm:grid-cols-[2fr_1.2fr_auto] sm:items-end print:hidden"
    >
      <label className="font-semibold">
        <span className="mb-1 block">{t("school")}</span>
        <select
          name="school"
          defaultValue={school ?? ""}
          className={`${controlStyles} font-normal`}
        >
          <option value="">{t("anySchool")}</option>
          {schools.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="font-semibold">
        <span className="mb-1 block">{t("state")}</span>
        <select name="state" defaultValue={state ?? ""} className={`${controlStyles} font-normal`}>
          <option value="">{t("anyState")}</option>
          {districtVisitStates.map((one) => (
            <option key={one} value={one}>
              {t(`states.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" variant="quiet">
        {t("show")}
      </Button>
    </form>
  );
}
