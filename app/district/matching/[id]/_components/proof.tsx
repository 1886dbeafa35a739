import { useTranslations } from "next-intl";
import { useDifference, useFacts } from "@/components/matching/speak";
import { Card } from "@/components/ui/card";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { Table } from "@/components/ui/table";
import type { MatchResult, Price, Verdict } from "@/lib/matching/types";
import type { Names } from "../names";

type ProofProps = { verdict: Verdict; result: MatchResult; names: Names };

/** Why nothing can be better: the prices, what they mean, and the check made just now. */
export function Proof({ verdict, result, names }: ProofProps) {
  const t = useTranslations("matching.proof");
  const say = useFacts(names.full);
  const { matched, poor, weak, points } = result.certificate.bound;
  return (
    <Card id="proof" title={t("title")}>
      <p className={verdict.holds ? "font-semibold text-accent" : "font-semibold text-brick"}>
        {verdict.holds ? t("holds") : t("fails", { what: say(verdict.fails) })}
      </p>
      <p className="mt-2 max-w-[72ch]">{t("how")}</p>
      <p className="mt-2 max-w-[72ch] text-muted">
        {t("bound", { matched, poor, weak, points: points / 100 })}
      </p>
      <div className="mt-3 grid gap-1">
        <MentorPrices result={result} names={names} />
        <MenteeWorths prices={result.prices.mentees} names={names} />
      </div>
    </Card>
  );
}

function MentorPrices({ result, names }: { result: MatchResult; names: Names }) {
  const t = useTranslations("matching.proof");
  const difference = useDifference();
  const loads = new Map(result.loads.map((load) => [load.mentorId, load]));
  return (
    <Prices title={t("mentors")}>
      <Table
        caption={t("mentors")}
        rows={[...result.prices.mentors].sort(dearestFirst)}
        rowKey={({ id }) => id}
        columns={[
          { key: "mentor", head: t("mentor"), cell: ({ id }) => names.full(id) },
          { key: "price", head: t("price"), cell: (price) => difference(price) },
          {
            key: "places",
            head: t("places"),
            align: "end",
            cell: ({ id }) => {
              const { given = 0, capacity = 0, taken = 0 } = loads.get(id) ?? {};
              return t("taken", { given, places: Math.max(0, capacity - taken) });
            },
          },
        ]}
      />
    </Prices>
  );
}

function MenteeWorths({ prices, names }: { prices: readonly Price[]; names: Names }) {
  const t = useTranslations("matching.proof");
  const difference = useDifference();
  return (
    <Prices title={t("mentees")}>
      <Table
        caption={t("mentees")}
        rows={prices}
        rowKey={({ id }) => id}
        columns={[
          { key: "mentee", head: t("mentee"), cell: ({ id }) => names.full(id) },
          { key: "worth", head: t("worth"), cell: (price) => difference(price) },
        ]}
      />
    </Prices>
  );
}

function Prices({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <details>
      <summary className="inline-block py-1.5 text-accent underline decoration-1 underline-offset-[3px]">
        {title}
      </summary>
      <ScrollRegion label={title} className="max-h-112 overflow-y-auto">
        {children}
      </ScrollRegion>
    </details>
  );
}

const dearestFirst = (a: Price, b: Price) => b.matched - a.matched || b.points - a.points;
