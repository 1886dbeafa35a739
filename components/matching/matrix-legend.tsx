import { useFormatter, useTranslations } from "next-intl";

/** From which fit each shade begins, of 100: numbers on all of them stay legible. */
const shades = [0, 35, 45, 55, 65, 75];

/** The shade of a fit of 0..10 000; `globals.css` has their colours. */
export const shadeOf = (fit: number) => shades.findLastIndex((from) => fit >= from * 100);

/** What the shades and marks of the matrix mean; `alone`, where somebody in it has no mentor. */
export function MatrixLegend({ alone }: { alone: boolean }) {
  const t = useTranslations("workbench.matrix");
  const format = useFormatter();
  return (
    <ul className="fit-legend mt-2 flex flex-wrap items-center gap-x-5 gap-y-1.5 text-xs text-muted">
      <li className="flex gap-0.5">
        {shades.map((from, at) => (
          <span key={from} data-shade={at}>
            {at === 0 ? `< ${format.number(shades[1] ?? 0)}` : `${format.number(from)}+`}
          </span>
        ))}
      </li>
      {(["chosen", "pinned", "no", "forbidden"] as const).map((state) => (
        <li key={state} className="flex items-center gap-2">
          <span aria-hidden="true" data-state={state} />
          {t(`legend.${state}`)}
        </li>
      ))}
      {alone ? <li className="font-semibold text-brick">{t("alone")}</li> : null}
    </ul>
  );
}
