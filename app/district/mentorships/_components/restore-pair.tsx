import { useTranslations } from "next-intl";
import { restore } from "../actions";
import { AskFirst } from "./ask-first";

/** Takes an ended pair up again. */
export function RestorePair(pair: { id: string; mentee: string; mentor: string }) {
  const { mentee, mentor } = pair;
  const t = useTranslations("matching.running");
  return (
    <AskFirst
      pair={pair}
      action={restore}
      trigger={t("restore")}
      title={t("restoreTitle", { mentee, mentor })}
      what={t("restoreWhat")}
      go={t("restoreGo")}
    />
  );
}
