import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { readersKey } from "@/lib/profiles/readers";
import { topics } from "@/lib/topics";
import { Asked } from "./asked";
import type { FieldsProps } from "./sign-up-form";
import { TopicPicker } from "./topic-picker";

const weights = ["1", "2", "3"] as const;

/** What a mentee would like help with, or what a mentor can help with and how many they take. */
export function TopicFields({ side, answers, questions }: FieldsProps & { side: Side }) {
  const t = useTranslations("profiles");
  const tTopic = useTranslations("topics");
  const weightOf = Object.fromEntries(
    topics.flatMap((topic) => {
      const weight = answers[`${side}Weight.${topic}`]?.[0];
      return weight ? [[topic, weight]] : [];
    }),
  );
  return (
    <Card title={t(`form.${side}Title`)}>
      <Asked field={side} questions={questions}>
        <TopicPicker
          name={side}
          label={t(`form.${side}`)}
          hint={t(`form.${side}Hint`)}
          readers={t(`readers.${readersKey(side)}`)}
          topics={topics.map((topic) => ({
            value: topic,
            label: tTopic(topic),
            weightLabel: t("weight.label", { topic: tTopic(topic) }),
          }))}
          weights={weights.map((weight) => ({ value: weight, label: t(`weight.${weight}`) }))}
          chosen={answers[side] ?? []}
          weightOf={weightOf}
        />
      </Asked>
      {side === "strength" ? <Capacity answers={answers} questions={questions} /> : null}
    </Card>
  );
}

type Side = "growth" | "strength";

function Capacity({ answers, questions }: Omit<FieldsProps, "roles">) {
  const t = useTranslations("profiles");
  return (
    <div className="mt-6">
      <Asked field="capacity" questions={questions}>
        <Field
          name="capacity"
          label={t("form.capacity")}
          hint={t("form.capacityHint")}
          readers={t(`readers.${readersKey("capacity")}`)}
          required
        >
          <Input
            type="number"
            inputMode="numeric"
            min={1}
            max={20}
            className="max-w-28"
            defaultValue={answers.capacity?.[0] ?? "1"}
          />
        </Field>
      </Asked>
    </div>
  );
}
