import { useTranslations } from "next-intl";
import { Bar } from "@/components/charts/bar";
import type { Part } from "@/lib/matching/types";
import { type Names, useFacts } from "./speak";

/** As many as are looked at before anything is done; the rest are a click away. */
const SHOWN = 5;

type PartsProps = {
  parts: readonly Part[];
  names: Names;
  /** First name of the mentor, where the mentee of the pair reads. */
  mentor?: string;
};

/** The parts of a fit, the weightiest first, each with its reason; the bars repeat the numbers. */
export function Parts({ parts, names, mentor }: PartsProps) {
  const t = useTranslations("matching.panel");
  const counted = parts.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  const rest = counted.slice(SHOWN);
  const reader = mentor ? { mentor } : {};
  return (
    <>
      <PartList parts={counted.slice(0, SHOWN)} names={names} {...reader} />
      {rest.length > 0 ? (
        <details className="mt-3">
          <summary className="inline-block py-1 text-sm text-accent underline decoration-1 underline-offset-[3px]">
            {t("lighter", { count: rest.length })}
          </summary>
          <div className="mt-2">
            <PartList parts={rest} names={names} {...reader} />
          </div>
        </details>
      ) : null}
    </>
  );
}

function PartList({ parts, names, mentor }: PartsProps) {
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
