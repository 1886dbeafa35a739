import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import type { VisitDetail } from "@/lib/visits/queries";

/** What the visit is for, and how. */
export function PurposeCard({ visit }: { visit: VisitDetail }) {
  const t = useTranslations("visits");
  const { lookFors, mode, withStudents } = visit;
  return (
    <Card title={t("purpose.title")}>
      <DescriptionList
        layout="columns"
        items={[
          {
            term: t("purpose.lookFors"),
            detail:
              lookFors.length > 0
                ? lookFors.map((one) => t(`lookFor.${one}`)).join(" · ")
                : t("purpose.open"),
          },
          { term: t("purpose.mode"), detail: t(`mode.${mode}`) },
          {
            term: t("purpose.students"),
            detail: t(withStudents ? "purpose.with" : "purpose.without"),
          },
        ]}
      />
    </Card>
  );
}
