import { useTranslations } from "next-intl";
import { restore } from "../actions";
import { AskFirst } from "./ask-first";

/** Takes an ended pair up again. */
export function RestorePair(props: { id: string; mentee: string; mentor: string }) {
  const { id, mentee, mentor } = props;
  const t = useTranslations("matching.running");
  return (
    <AskFirst
      id={id}
      action={restore}
      trigger={t("restore")}
      title={t("restoreTitle", { mentee, mentor })}
      what={t("restoreWhat")}
      go={t("restoreGo")}
    />
  );
}
