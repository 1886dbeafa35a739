"use client";

import { ChoiceGroup, type ChoiceGroupProps, choiceId } from "./choice-group";
import { ChoiceLine } from "./choice-line";
import { useFieldState } from "./form-context";
import type { Option } from "./select";

type RadioGroupProps = ChoiceGroupProps & { options: readonly Option[]; defaultValue?: string };

/** One of a few choices, each with its sentence. */
export function RadioGroup({ options, defaultValue, ...group }: RadioGroupProps) {
  const { id, kept } = useFieldState(group.name);
  const chosen = kept ? kept[0] : defaultValue;
  return (
    <ChoiceGroup {...group} role="radiogroup">
      <div className="grid">
        {options.map((option, index) => (
          <ChoiceLine
            key={option.value}
            type="radio"
            id={choiceId(id, index)}
            name={group.name}
            option={option}
            checked={option.value === chosen}
          />
        ))}
      </div>
    </ChoiceGroup>
  );
}
