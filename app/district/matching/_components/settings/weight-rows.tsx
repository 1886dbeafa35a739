"use client";

import { useState } from "react";
import { SliderField } from "@/components/ui/slider-field";
import { Must, type MustWords } from "./must";

export type WeightRow = {
  name: string;
  label: string;
  hint: string;
  sliderLabel: string;
  value: number;
  /** What it means as a must; absent where it makes no sense. */
  must?: MustWords;
};

type WeightRowsProps = {
  rows: WeightRow[];
  locale: string;
  words: { must: string; share: string };
};

/** The parts with their weights; the share of each follows as one is moved. */
export function WeightRows({ rows, locale, words }: WeightRowsProps) {
  const [values, setValues] = useState(() => rows.map(({ value }) => value));
  const whole = values.reduce((sum, value) => sum + value, 0);
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  return (
    <ul>
      {rows.map(({ name, label, hint, sliderLabel, value, must }, at) => (
        <li key={name} className="border-line py-3.5 not-last:border-b">
          <SliderField
            name={`weights.${name}`}
            label={label}
            hint={hint}
            sliderLabel={sliderLabel}
            defaultValue={value}
            onValue={(next) => setValues((all) => all.with(at, next))}
            below={must ? <Must name={name} label={words.must} {...must} /> : null}
            after={
              <span className="w-11 text-sm text-muted tabular-nums noscript:hidden">
                {percent.format(whole > 0 ? (values[at] ?? 0) / whole : 0)}{" "}
                <span className="sr-only">{words.share}</span>
              </span>
            }
          />
        </li>
      ))}
    </ul>
  );
}
