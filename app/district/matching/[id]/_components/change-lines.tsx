import { useFormatter, useTranslations } from "next-intl";
import { Instant } from "@/components/time";
import type { ListedChange } from "@/lib/rounds/history";
import type { Names } from "../names";
import { useChangeWords } from "./change-words";

/** Pairs that one line names. */
const NAMED = 5;

type ChangeLinesProps = { changes: readonly ListedChange[]; names: Names; timeZone: string };

/** Changes of a draft with their numbers, what each let go, and who made it when. */
export function ChangeLines({ changes, names, timeZone }: ChangeLinesProps) {
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
