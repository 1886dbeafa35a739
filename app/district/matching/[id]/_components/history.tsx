import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { History as HistoryOf } from "@/lib/rounds/history";
import type { Names } from "../names";
import { ChangeLines } from "./change-lines";

const SHOWN = 12;

type HistoryProps = { history: HistoryOf; names: Names; timeZone: string };

/** Everything that was done to the draft, the newest first. */
export function History({ history, names, timeZone }: HistoryProps) {
  const t = useTranslations("workbench.history");
  const { changes } = history;
  if (changes.length === 0) return null;
  const rest = changes.slice(SHOWN);
  return (
    <Card id="history" title={t("title")}>
      <ChangeLines changes={changes.slice(0, SHOWN)} names={names} timeZone={timeZone} />
      {rest.length > 0 ? (
        <details className="mt-2">
          <summary className="inline-block py-1.5 text-accent underline decoration-1 underline-offset-[3px]">
            {t("older", { count: rest.length })}
          </summary>
          <ChangeLines changes={rest} names={names} timeZone={timeZone} />
        </details>
      ) : null}
    </Card>
  );
}
