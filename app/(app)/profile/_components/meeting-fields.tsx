import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TapGroup } from "@/components/ui/tap-group";
import { Textarea } from "@/components/ui/textarea";
import { readersKey } from "@/lib/profiles/readers";
import { mostWindows, travelChoices, ways } from "@/lib/profiles/schema";
import { Asked } from "./asked";
import { FreeWindows } from "./free-windows";
import type { FieldsProps } from "./sign-up-form";

const days = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** How, when and how far: what two people need to have in common to meet. */
export function MeetingFields({ answers, questions }: FieldsProps) {
  const t = useTranslations("profiles");
  return (
    <Card title={t("form.meetingTitle")}>
      <div className="grid gap-6">
        <Asked field="meetingWays" questions={questions}>
          <TapGroup
            name="meetingWays"
            multiple
            label={t("form.meetingWays")}
            readers={t(`readers.${readersKey("meetingWays")}`)}
            required
            options={ways.map((way) => ({ value: way, label: t(`way.${way}`) }))}
            defaultValue={answers.meetingWays}
          />
        </Asked>
        <Asked field="windows" questions={questions}>
          <FreeWindows
            label={t("form.windows")}
            hint={t("form.windowsHint")}
            readers={t(`readers.${readersKey("windows")}`)}
            days={days.map((day) => ({ value: day, label: t(`day.${day}`) }))}
            answers={answers}
            most={mostWindows}
            words={{
              rows: Array.from({ length: mostWindows }, (_, row) => {
                return t("window.row", { number: row + 1 });
              }),
              day: t("window.day"),
              from: t("window.from"),
              to: t("window.to"),
              none: t("window.none"),
              add: t("window.add"),
              remove: t("window.remove"),
            }}
          />
        </Asked>
        <Field
          name="windowsText"
          label={t("form.windowsText")}
          hint={t("form.windowsTextHint")}
          readers={t(`readers.${readersKey("windowsText")}`)}
          optional
        >
          <Textarea rows={2} most={300} defaultValue={answers.windowsText?.[0]} />
        </Field>
        <Asked field="travelMinutes" questions={questions}>
          <Field
            name="travelMinutes"
            label={t("form.travelMinutes")}
            readers={t(`readers.${readersKey("travelMinutes")}`)}
            optional
          >
            <Select
              className="sm:max-w-72"
              placeholder={t("form.noLimit")}
              options={travelChoices.map((count) => {
                return { value: String(count), label: t("minutes", { count }) };
              })}
              defaultValue={answers.travelMinutes?.[0]}
            />
          </Field>
        </Asked>
      </div>
    </Card>
  );
}
