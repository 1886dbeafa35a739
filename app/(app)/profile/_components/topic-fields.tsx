import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { readersKey } from "@/lib/profiles/readers";
import { topics } from "@/lib/topics";
import { Asked } from "./asked";
import { CapacityField } from "./capacity-field";
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
      {side === "strength" ? <CapacityField answers={answers} questions={questions} /> : null}
    </Card>
  );
}

type Side = "growth" | "strength";
