import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useFacts } from "@/components/matching/speak";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { type Column, Table } from "@/components/ui/table";
import type { ListedRule } from "@/lib/matching/forbidden";
import type { ImpossiblePair } from "@/lib/rounds/impossible";

type ExcludedPairsProps = { rule: ListedRule; pairs: ImpossiblePair[]; children: ReactNode };

/** The pairs that one rule excludes, and what the rule is for. */
export function ExcludedPairs({ rule, pairs, children }: ExcludedPairsProps) {
  const t = useTranslations("weights.rules");
  const say = useFacts(() => "");
  const format = useFormatter();
  const why: Partial<Record<ListedRule, (pair: ImpossiblePair) => string>> = {
    mustHave: ({ lacks }) => lacks.map(say).join(" "),
    belowFloor: ({ fit }) => t("fit", { fit: format.number(Math.round(fit / 100)) }),
  };
  const reason = why[rule];
  const columns: Column<ImpossiblePair>[] = [
    { key: "mentee", head: t("mentee"), cell: ({ mentee }) => mentee },
    { key: "mentor", head: t("mentor"), cell: ({ mentor }) => mentor },
    ...(reason ? [{ key: "why", head: t("why"), cell: reason }] : []),
  ];
  return (
    <Card title={t(`rule.${rule}`)}>
      <p className="mb-3 max-w-[64ch] text-muted">{t(`about.${rule}`)}</p>
      <Table
        caption={t(`rule.${rule}`)}
        rows={pairs}
        rowKey={({ menteeId, mentorId }) => `${menteeId} ${mentorId}`}
        columns={columns}
        empty={<EmptyState level={3} title={t("none")} />}
      />
      {children}
    </Card>
  );
}
