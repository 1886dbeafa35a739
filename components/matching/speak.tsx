import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useDistance } from "@/components/distance";
import { type Codes, type Fact, plainValues, worthIn } from "@/lib/matching/facts";
import type { Value } from "@/lib/matching/types";

export type Names = (id: string) => string;

/**
 * Says facts of the matcher: codes become words, ids become names.
 * @param mentor their first name where the mentee of the pair reads; the parts then say "you"
 */
export function useFacts(names: Names, mentor?: string): (fact: Fact) => string {
  const t = useTranslations("matching");
  const toMentee = useTranslations("requests.fact");
  const format = useFormatter();
  const distance = useDistance();
  const difference = useDifference();
  const nameOf = useCodeNames();
  const topicList = useTopicList();
  return (fact) => {
    const join = fact.key === "part.topics.met" ? topicList : format.list;
    const values = plainValues(fact, nameOf, (list) => join(list));
    for (const key of idKeys) {
      const value = values[key];
      if (typeof value === "string") values[key] = names(value);
    }
    if (fact.key === "pair.fit") values.fit = Math.round(Number(values.fit));
    if (fact.key === "next.lowerFloor") values.best = Math.floor(Number(values.best));
    if (typeof values.km === "number") values.distance = distance(values.km);
    if (fact.key === "next.askForPlace") values.what = difference(worthIn(fact));
    // Which values belong to which key is the matcher's knowledge; words.test.ts checks the keys.
    if (mentor && fact.key.startsWith(ofAPart)) {
      const key = fact.key.slice(ofAPart.length) as "continuity.none";
      return toMentee(key, { ...values, name: mentor } as never);
    }
    return t(fact.key as "pair.pinned", values as never);
  };
}

/** Topics have an "and" of their own, so another one between two of them would not be read as one. */
export function useTopicList(): (names: string[]) => string {
  const t = useTranslations("ui");
  return (names) => names.join(`${t("semicolon")} `);
}

/** The words for the codes that facts name. */
export function useCodeNames(): (of: Codes["of"], code: string) => string {
  const t = useTranslations("matching");
  const topics = useTranslations("topics");
  const languages = new Intl.DisplayNames([useLocale()], { type: "language", fallback: "code" });
  return (of, code) => {
    switch (of) {
      case "topics":
        return topics.has(code as "weeding") ? lower(topics(code as "weeding")) : code;
      case "ways":
        return t(`way.${code}` as "way.video");
      case "languages":
        return languages.of(code) ?? code;
      case "missing":
        return t(`missing.${code}` as "missing.level");
      case "parts":
        return lower(t(`part.${code}.name` as "part.level.name"));
    }
  };
}

const ofAPart = "part.";
const idKeys = ["menteeId", "mentorId", "id"];
const lower = (word: string) => word.charAt(0).toLocaleLowerCase() + word.slice(1);

/** The difference between two results in words, the gravest first: "1 more weak fit, 2.4 points less". */
export function useDifference(): (change: Value) => string {
  const t = useTranslations("matching.value");
  const format = useFormatter();
  return ({ matched, poor, weak: weakOrPoor, points: whole }) => {
    const weak = weakOrPoor - poor;
    const points = shown(whole / 100);
    const words = [
      ...(matched < 0 ? [t("matchedLess", { count: -matched })] : []),
      ...(matched > 0 ? [t("matchedMore", { count: matched })] : []),
      ...(poor > 0 ? [t("poorMore", { count: poor })] : []),
      ...(poor < 0 ? [t("poorLess", { count: -poor })] : []),
      ...(weak > 0 ? [t("weakMore", { count: weak })] : []),
      ...(weak < 0 ? [t("weakLess", { count: -weak })] : []),
      ...(points < 0 ? [t("pointsLess", { points: -points })] : []),
      ...(points > 0 ? [t("pointsMore", { points })] : []),
    ];
    return words.length > 0 ? format.list(words) : t("nothing");
  };
}

/** A tenth of a point is as much as anyone can weigh; below one, a hundredth still says which way. */
function shown(points: number): number {
  const digits = Math.abs(points) < 1 ? 100 : 10;
  return Math.round(points * digits) / digits;
}
