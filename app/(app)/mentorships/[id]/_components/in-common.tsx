import { useFormatter, useTranslations } from "next-intl";
import { useDistance } from "@/components/distance";
import { useCodeNames, useTopicList } from "@/components/matching/speak";
import { Card } from "@/components/ui/card";
import { type Fact, plainValues } from "@/lib/matching/facts";
import type { PairPage } from "@/lib/mentorships/queries";

/** Topics that are named; the rest are counted. */
const NAMED = 4;

/** Why these two may fit, in a few sentences of what each lets the other read. */
export function InCommon({ pair }: { pair: PairPage }) {
  const t = useTranslations("mentorships.inCommon");
  const say = useSentences(pair);
  if (pair.inCommon.length === 0) return null;
  return (
    <Card id="in-common" title={t("title")}>
      <ul className="grid max-w-[64ch] list-disc gap-1.5 ps-5 marker:text-accent">
        {pair.inCommon.map((fact) => (
          <li key={fact.key}>{say(fact)}</li>
        ))}
      </ul>
      <p className="mt-3 text-sm text-muted">{t("from")}</p>
    </Card>
  );
}

/** Says what is in common to the half of the pair who reads. */
function useSentences({ side, partner }: PairPage): (fact: Fact) => string {
  const t = useTranslations("mentorships.inCommon");
  const who = useTranslations("mentorships.who");
  const codes = useCodeNames();
  const distance = useDistance();
  const topicList = useTopicList();
  const format = useFormatter();
  const nameOf: typeof codes = (of, code) =>
    of === "ways" ? who(`way.${code}` as "way.video") : codes(of, code);
  const between = (names: string[]) => {
    const rest = names.length - NAMED;
    const shown = rest > 1 ? [...names.slice(0, NAMED), t("more", { count: rest })] : names;
    return topicList(shown);
  };
  return (fact) => {
    const join = fact.key === "part.topics.met" ? between : format.list;
    const {
      mentee = "",
      mentor = "",
      ...values
    } = plainValues(fact, nameOf, (names) => join(names));
    const [mine, theirs] = side === "mentor" ? [mentor, mentee] : [mentee, mentor];
    const km = typeof values.km === "number" ? { distance: distance(values.km) } : {};
    const said = { ...values, ...km, mine, theirs, side, name: partner.firstName };
    // Which values belong to which key is the matcher's knowledge; in-common.test.ts checks the keys.
    return t(fact.key.replace(/^part\./, "") as "ways.shared", said as never);
  };
}
