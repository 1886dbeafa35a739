import { useFormatter, useTranslations } from "next-intl";
import { Instant } from "@/components/time";
import { Card } from "@/components/ui/card";
import type { History as HistoryOf, ListedChange } from "@/lib/rounds/history";
import type { Names } from "../names";
import { useChangeWords } from "./change-words";

const SHOWN = 12;
/** Pairs that one line names. */
const NAMED = 5;

type HistoryProps = { history: HistoryOf; names: Names; timeZone: string };

/** Everything that was done to the draft, the newest first. */
export function History({ history, names, timeZone }: HistoryProps) {
  const t = useTranslations("workbench.history");
  const { changes } = history;
  if (changes.length === 0) return null;
  const rest = changes.slice(SHOWN);
  return (
    <Card id="history" title={t("title")}>
      <ChangeList changes={changes.slice(0, SHOWN)} names={names} timeZone={timeZone} />
      {rest.length > 0 ? (
        <details className="mt-2">
          <summary className="inline-block py-1.5 text-accent underline decoration-1 underline-offset-[3px]">
            {t("older", { count: rest.length })}
          </summary>
          <ChangeList changes={rest} names={names} timeZone={timeZone} />
        </details>
      ) : null}
    </Card>
  );
}

function ChangeList(props: Pick<HistoryOf, "changes"> & { names: Names; timeZone: string }) {
  const { changes, names, timeZone } = props;
  const t = useTranslations("workbench.history");
  const words = useChangeWords(names.full);
  const format = useFormatter();
  const letGo = (pairs: ListedChange["letGo"]) =>
    t("letGo", {
      count: pairs.length,
      pairs: format.list(pairs.slice(0, NAMED).map((pair) => t("pair", pair))),
    });
  return (
    <ol className="text-sm" reversed start={changes[0]?.number}>
      {changes.map((change) => (
        <li
          key={change.number}
          className="flex flex-wrap gap-x-4 gap-y-0.5 border-line py-2 not-last:border-b"
        >
          <span className="w-6 text-end text-muted tabular-nums">{change.number}</span>
          <span
            className={`min-w-0 flex-[1_1_16rem] first-letter:uppercase ${change.undone ? "text-muted line-through decoration-1" : ""}`}
          >
            {words(change)}
            {change.letGo.length > 0 ? `. ${letGo(change.letGo)}` : null}
          </span>
          <span className="text-muted max-sm:ps-10">
            {change.undone ? `${t("undone")} ` : null}
            {change.by}, <Instant at={change.at} timeZone={timeZone} />
          </span>
        </li>
      ))}
    </ol>
  );
}
