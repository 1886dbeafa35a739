import { useFormatter, useTranslations } from "next-intl";
import { useDistance } from "@/components/distance";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import type { VisitDetail } from "@/lib/visits/queries";

/** The school, as someone needs it who has never been there. */
export function PlaceCard({ visit }: { visit: VisitDetail }) {
  const t = useTranslations("visits");
  const format = useFormatter();
  const distance = useDistance();
  const { place, school, km } = visit;
  const address = [place.address, `${school.city} ${place.state} ${place.zip}`.trim()].filter(
    Boolean,
  );
  const grades = [place.lowGrade, place.highGrade]
    .filter(Boolean)
    .map((grade) => grade.replace(/^0/, ""))
    .join("–");
  const facts = [
    { term: t("place.host"), detail: visit.host.name },
    { term: t("place.visitor"), detail: visit.visitor.name },
    address.length > 0 && {
      term: t("place.address"),
      detail: address.map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      )),
    },
    place.level && {
      term: t("place.level"),
      detail: grades
        ? t("place.grades", { level: t(`level.${place.level}`), grades })
        : t(`level.${place.level}`),
    },
    place.enrolment !== null && {
      term: t("place.roll"),
      detail: t("place.students", { count: format.number(place.enrolment) }),
    },
    km !== null &&
      visit.mode === "inPerson" && {
        term: t("place.distance"),
        detail: t("about", { distance: distance(km) }),
      },
  ].filter((fact) => fact !== false && fact !== null);
  return (
    <Card title={school.name}>
      <DescriptionList items={facts} />
    </Card>
  );
}
