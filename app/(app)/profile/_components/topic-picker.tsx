"use client";

import type { ReactNode } from "react";
import { ChoiceGroup, choiceId } from "@/components/ui/choice-group";
import { FieldError } from "@/components/ui/field-parts";
import { useChoice, useFieldState } from "@/components/ui/form-context";
import type { Option } from "@/components/ui/select";

type TopicPickerProps = {
  /** `growth` or `strength`; the weights are in `growthWeight.<topic>`. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  readers?: ReactNode;
  /** The label of `weights` for each topic is said to those who cannot see where it stands. */
  topics: readonly (Option & { weightLabel: string })[];
  weights: readonly Option[];
  chosen: readonly string[];
  weightOf: Readonly<Record<string, string>>;
};

/** Tap what matters; each choice then asks how much. Only the style sheet is needed for that. */
export function TopicPicker({ topics, weights, chosen, weightOf, ...group }: TopicPickerProps) {
  const { id, kept } = useFieldState(group.name);
  const checked = kept ?? chosen;
  // Two columns of their own: a line that opens moves only those below it.
  const half = Math.ceil(topics.length / 2);
  return (
    <ChoiceGroup {...group}>
      <div className="mt-1 grid items-start gap-x-6 sm:grid-cols-2">
        {[topics.slice(0, half), topics.slice(half)].map((column, side) => (
          <div key={column[0]?.value}>
            {column.map((topic, index) => (
              <TopicLine
                key={topic.value}
                id={choiceId(id, side * half + index)}
                name={group.name}
                topic={topic}
                checked={checked.includes(topic.value)}
                weights={weights}
                weight={weightOf[topic.value] ?? "2"}
              />
            ))}
          </div>
        ))}
      </div>
    </ChoiceGroup>
  );
}

type TopicLineProps = {
  id: string;
  name: string;
  topic: TopicPickerProps["topics"][number];
  checked: boolean;
  weights: readonly Option[];
  weight: string;
};

function TopicLine({ id, name, topic, checked, weights, weight }: TopicLineProps) {
  const wrong = useChoice("checkbox", name);
  return (
    <div className="group/topic py-0.5">
      <div className="rounded-md border border-transparent px-2 has-[[type=checkbox]:checked]:border-accent/40 has-[[type=checkbox]:checked]:bg-soft">
        <label htmlFor={id} className="flex min-h-11 items-center gap-3 py-1.5">
          <input
            {...wrong}
            id={id}
            type="checkbox"
            name={name}
            value={topic.value}
            defaultChecked={checked}
            className="size-5 shrink-0"
          />
          {topic.label}
        </label>
        <Weight
          name={`${name}Weight.${topic.value}`}
          label={topic.weightLabel}
          weights={weights}
          chosen={weight}
        />
      </div>
    </div>
  );
}

type WeightProps = { name: string; label: string; weights: readonly Option[]; chosen: string };

/** Three taps in a row, shown once the topic above is chosen. */
function Weight({ name, label, weights, chosen }: WeightProps) {
  const { id, errors, kept } = useFieldState(name);
  const wrong = useChoice("radio", name);
  const value = kept?.[0] ?? chosen;
  return (
    <div className="hidden pb-2 ps-8 group-has-[[type=checkbox]:checked]/topic:block">
      <FieldError id={`${id}-error`} errors={errors} />
      <div
        role="radiogroup"
        aria-label={label}
        aria-describedby={wrong["aria-describedby"]}
        aria-invalid={errors.length > 0 || undefined}
        className="flex gap-1.5"
      >
        {weights.map((weight, index) => (
          <label key={weight.value} className={tap}>
            <input
              {...wrong}
              id={choiceId(id, index)}
              type="radio"
              name={name}
              value={weight.value}
              defaultChecked={weight.value === value}
              className="absolute inset-0 size-full cursor-pointer appearance-none rounded-sm"
            />
            {weight.label}
          </label>
        ))}
      </div>
    </div>
  );
}

const tap =
  "relative grid min-h-9 flex-1 place-items-center rounded-sm border border-edge/60 bg-surface px-2 wrap-normal " +
  "text-center text-sm leading-tight has-checked:border-accent has-checked:bg-accent " +
  "has-checked:text-accent-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 " +
  "has-focus-visible:outline-accent";
