import { useTranslations } from "next-intl";
import { useDifference } from "@/components/matching/speak";
import { Card } from "@/components/ui/card";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { Table } from "@/components/ui/table";
import type { MentorLoad, Value } from "@/lib/matching/types";
import { compareValues, nothing } from "@/lib/matching/value";
import type { Names } from "../../names";

type PlacesWorthProps = {
  /** By mentor. */
  worths: ReadonlyMap<string, Value>;
  loads: readonly MentorLoad[];
  names: Names;
};

/** Whom to ask for one more place: the mentors where it would bring something, the most first. */
export function PlacesWorth({ worths, loads, names }: PlacesWorthProps) {
  const t = useTranslations("proof.places");
  const difference = useDifference();
  const worth = ({ mentorId }: MentorLoad) => worths.get(mentorId) ?? nothing;
  const worthwhile = loads
    .filter((load) => compareValues(worth(load), nothing) > 0)
    .sort((a, b) => compareValues(worth(b), worth(a)));
  const rest = loads.length - worthwhile.length;
  if (worthwhile.length === 0) {
    return (
      <Card title={t("title")}>
        <p>{t("none")}</p>
      </Card>
    );
  }
  return (
    <Card title={t("title")}>
      <p className="max-w-[72ch] text-muted">{t("what")}</p>
      <ScrollRegion label={t("title")} className="mt-3 max-h-112 overflow-y-auto">
        <Table
          caption={t("title")}
          rows={worthwhile}
          rowKey={({ mentorId }) => mentorId}
          columns={[
            { key: "mentor", head: t("mentor"), cell: ({ mentorId }) => names.full(mentorId) },
            { key: "worth", head: t("worth"), cell: (load) => difference(worth(load)) },
            {
              key: "taken",
              head: t("taken"),
              align: "end",
              cell: ({ taken, given, capacity }) =>
                t("of", { taken: taken + given, places: capacity }),
            },
          ]}
        />
      </ScrollRegion>
      {rest > 0 ? <p className="mt-3 text-muted">{t("rest", { count: rest })}</p> : null}
    </Card>
  );
}
