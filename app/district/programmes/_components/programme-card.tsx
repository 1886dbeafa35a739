import { useFormatter, useTranslations } from "next-intl";
import { formatDate } from "@/components/time";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { listProgrammes } from "@/lib/programmes/queries";
import { schoolYearName } from "@/lib/programmes/school-year";

type ProgrammeCardProps = {
  programme: Awaited<ReturnType<typeof listProgrammes>>[number];
  /** The one of this school year. */
  current: boolean;
};

/** A programme with its year and dates. */
export function ProgrammeCard({ programme, current }: ProgrammeCardProps) {
  const t = useTranslations("programmes");
  const format = useFormatter();
  return (
    <Card
      title={<Link href={`/district/programmes/${programme.id}`}>{programme.name}</Link>}
      action={current ? <Badge tone="fine">{t("current")}</Badge> : undefined}
    >
      <p>{t("year", { year: schoolYearName(programme.schoolYear) })}</p>
      <p className="text-muted">
        {t("dates", {
          from: formatDate(format, programme.startsOn, "short"),
          to: formatDate(format, programme.endsOn, "short"),
        })}
      </p>
    </Card>
  );
}
