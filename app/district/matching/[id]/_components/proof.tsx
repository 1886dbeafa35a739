import type { Route } from "next";
import { useFormatter, useTranslations } from "next-intl";
import { useFacts } from "@/components/matching/speak";
import { formatInstant } from "@/components/time";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { Value } from "@/lib/matching/types";
import { compareValues, nothing } from "@/lib/matching/value";
import type { Checked } from "@/lib/rounds/checked";
import type { Names } from "../names";

type VerdictProps = {
  checked: Checked | null;
  /** The draft less what was worked out; null while it is that. */
  difference?: Value | null;
  names: Names;
  timeZone: string;
};
type ProofProps = VerdictProps & { roundId: string };

/** What the last check of the proof said, and the way to all of it. */
export function Proof({ roundId, ...verdict }: ProofProps) {
  const t = useTranslations("proof.card");
  return (
    <Card id="proof" title={t("title")}>
      <Verdict {...verdict} />
      <p className="mt-2 print:hidden">
        <Link href={`/district/matching/${roundId}/proof` as Route}>{t("more")}</Link>
      </p>
    </Card>
  );
}

/** A proof is of what the matcher worked out: where the draft is worth something else, it says so. */
export function Verdict({ checked, difference = null, names, timeZone }: VerdictProps) {
  const t = useTranslations("proof.card");
  const say = useFacts(names.full);
  const format = useFormatter();
  if (!checked) return <p className="font-semibold">{t("open")}</p>;
  const when = formatInstant(format, new Date(checked.at), timeZone);
  if (checked.fails)
    return (
      <p className="font-semibold text-brick">{t("fails", { when, what: say(checked.fails) })}</p>
    );
  if (!difference || compareValues(difference, nothing) === 0)
    return <p className="font-semibold text-accent">{t("holds", { when })}</p>;
  return (
    <>
      <p className="font-semibold">{t("holdsAsWorkedOut", { when })}</p>
      <p className="mt-1 max-w-[72ch] text-muted">{t("notByHand")}</p>
    </>
  );
}
