import type { Route } from "next";
import { useFormatter, useTranslations } from "next-intl";
import { useFacts } from "@/components/matching/speak";
import { formatInstant } from "@/components/time";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { Checked } from "@/lib/rounds/checked";
import type { Names } from "../names";

type ProofProps = { roundId: string; checked: Checked | null; names: Names; timeZone: string };

/** What the last check of the proof said, and the way to all of it. */
export function Proof({ roundId, checked, names, timeZone }: ProofProps) {
  const t = useTranslations("proof.card");
  return (
    <Card id="proof" title={t("title")}>
      <Verdict checked={checked} names={names} timeZone={timeZone} />
      <p className="mt-2 print:hidden">
        <Link href={`/district/matching/${roundId}/proof` as Route}>{t("more")}</Link>
      </p>
    </Card>
  );
}

export function Verdict({ checked, names, timeZone }: Omit<ProofProps, "roundId">) {
  const t = useTranslations("proof.card");
  const say = useFacts(names.full);
  const format = useFormatter();
  if (!checked) return <p className="font-semibold">{t("open")}</p>;
  const when = formatInstant(format, new Date(checked.at), timeZone);
  return checked.fails ? (
    <p className="font-semibold text-brick">{t("fails", { when, what: say(checked.fails) })}</p>
  ) : (
    <p className="font-semibold text-accent">{t("holds", { when })}</p>
  );
}
