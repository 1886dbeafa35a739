import { useTranslations } from "next-intl";
import { Bar } from "@/components/charts/bar";
import type { Part } from "@/lib/matching/types";
import { type Names, useFacts } from "./speak";

export type PartsProps = {
  parts: readonly Part[];
  names: Names;
  /** First name of the mentor, where the mentee of the pair reads. */
  mentor?: string;
};

/** Parts of a fit, each with its reason; the bars repeat the numbers. */
export function PartList({ parts, names, mentor }: PartsProps) {
  const t = useTranslations("matching.part");
  const say = useFacts(names, mentor);
  return (
    <ul className="grid gap-3.5">
      {parts.map(({ name, value, fact }) => (
        <li key={name} className="text-sm">
          <p className="mb-1 flex justify-between gap-4 font-semibold">
            <span>{t(`${name}.name`)}</span>
            <span className="tabular-nums">{Math.round(value / 100)}</span>
          </p>
          <Bar value={value / 100} />
          <p className="mt-1 text-muted">{say(fact)}</p>
        </li>
      ))}
    </ul>
  );
}
