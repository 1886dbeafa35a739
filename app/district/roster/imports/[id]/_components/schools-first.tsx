import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/link";

/** The one reason behind every row's problem, and what mends them all. */
export function SchoolsFirst() {
  const t = useTranslations("roster");
  return (
    <div className="mb-7">
      <Banner
        tone="act"
        title={t("imports.schoolsFirst")}
        action={
          <LinkButton href="/district/roster/imports" variant="quiet">
            {t("schools.import")}
          </LinkButton>
        }
      >
        {t("import.tooEarly")}
      </Banner>
    </div>
  );
}
