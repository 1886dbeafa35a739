import { useTranslations } from "next-intl";
import { UndoToast } from "@/components/ui/toast";
import { takeBackLog } from "../actions";

const sentences = [
  "checkedIn",
  "askedToTalk",
  "answered",
  "logUndone",
  "tooLate",
  "ended",
  "endUndone",
  "endStays",
] as const;

/** What was just done, after the redirect; a logged contact can be taken back. */
export function Said(props: {
  said: string | string[] | undefined;
  logged: string | string[] | undefined;
}) {
  const t = useTranslations("mentorships.home.said");
  const { said, logged } = props;
  if (typeof logged === "string" && /^[\da-f-]{36}$/.test(logged)) {
    return <UndoToast message={t("logged")} undo={takeBackLog} fields={{ activityId: logged }} />;
  }
  const known = sentences.find((one) => one === said);
  return known ? <UndoToast message={t(known)} /> : null;
}
