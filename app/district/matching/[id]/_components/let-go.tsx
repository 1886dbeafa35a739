import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import type { History } from "@/lib/rounds/history";

/** Pinned pairs that did not survive the run that made this draft. */
export function LetGo({ history }: { history: History }) {
  const t = useTranslations("workbench.history");
  const pairs = history.undoable?.letGo ?? [];
  if (pairs.length === 0) return null;
  return (
    <Banner tone="watch" title={t("letGoTitle", { count: pairs.length })}>
      <p>{t("letGoWhat")}</p>
      <ul className="mt-1.5 list-disc ps-5">
        {pairs.map((pair) => (
          <li key={`${pair.mentee} ${pair.mentor}`}>{t("pair", pair)}</li>
        ))}
      </ul>
    </Banner>
  );
}
