import { useTranslations } from "next-intl";
import { PartList, type PartsProps } from "./part-list";

/** As many as are looked at before anything is done; the rest are a click away. */
const SHOWN = 5;

/** The parts of a fit, the weightiest first; the lightest are folded away. */
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
