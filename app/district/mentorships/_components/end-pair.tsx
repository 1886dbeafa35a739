import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { endReasons } from "@/lib/mentorships/schema";
import { end } from "../actions";
import { AskFirst } from "./ask-first";

/** Ends a pair for them. */
export function EndPair(pair: { id: string; mentee: string; mentor: string }) {
  const { mentee, mentor } = pair;
  const t = useTranslations("matching.running");
  return (
    <AskFirst
      pair={pair}
      action={end}
      trigger={t("end")}
      title={t("endTitle", { mentee, mentor })}
      what={t("endWhat")}
      go={t("endGo")}
    >
      <Field name="reason" label={t("reason")} readers={t("reasonReaders")} required>
        <Select
          placeholder={t("chooseReason")}
          options={endReasons.map((value) => ({ value, label: t(`why.${value}`) }))}
        />
      </Field>
    </AskFirst>
  );
}
