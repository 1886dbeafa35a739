import { useTranslations } from "next-intl";
import { UndoToast } from "@/components/ui/toast";
import { takeBackLog, undoAnswering } from "../actions";

const sentences = [
  "checkedIn",
  "askedToTalk",
  "answered",
  "answerUndone",
  "answerStays",
  "logUndone",
  "tooLate",
  "ended",
  "endUndone",
  "endStays",
] as const;

/** What was just done, after the redirect; a logged contact and a signal taken up can be taken back. */
export function Said(props: {
  said: string | string[] | undefined;
  logged?: string | string[] | undefined;
  signal?: string | string[] | undefined;
}) {
  const t = useTranslations("mentorships.home.said");
  const { said, logged, signal } = props;
  if (isId(logged)) {
    return <UndoToast message={t("logged")} undo={takeBackLog} fields={{ activityId: logged }} />;
  }
  if (said === "answered" && isId(signal)) {
    return <UndoToast message={t("answered")} undo={undoAnswering} fields={{ signalId: signal }} />;
  }
  const known = sentences.find((one) => one === said);
  return known ? <UndoToast message={t(known)} /> : null;
}

function isId(value: string | string[] | undefined): value is string {
  return typeof value === "string" && /^[\da-f-]{36}$/.test(value);
}
