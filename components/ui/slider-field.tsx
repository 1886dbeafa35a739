"use client";

import { type ReactNode, useState } from "react";
import { controlStyles } from "./control-styles";
import { FieldError, Hint } from "./field-parts";
import { useFieldState } from "./form-context";

export type SliderFieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What the slider is called, beside the number of the same name. */
  sliderLabel: string;
  defaultValue: number;
  /** From 0. */
  max?: number;
  onValue?: (value: number) => void;
  /** After the number: a share, a unit. */
  after?: ReactNode;
  /** Under the hint. */
  below?: ReactNode;
};

/**
 * A number that can be typed or slid. The number is what the form sends; without scripts the slider,
 * which could not move it, is not there.
 */
export function SliderField(props: SliderFieldProps) {
  const { name, label, hint, sliderLabel, defaultValue, max = 100, onValue, after, below } = props;
  const { id, errors, kept } = useFieldState(name);
  const [text, setText] = useState(kept?.[0] ?? String(defaultValue));
  const parts = [errors.length > 0 && "error", hint && "hint"].filter(Boolean);
  const change = (next: string) => {
    setText(next);
    onValue?.(Math.min(max, Math.max(0, Number.parseInt(next, 10) || 0)));
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-5 sm:grid-cols-[minmax(9rem,13rem)_minmax(6rem,1fr)_auto]">
      <label htmlFor={id} id={`${id}-label`} className="min-w-0 font-semibold">
        {label}
      </label>
      <input
        type="range"
        min={0}
        max={max}
        value={Number.parseInt(text, 10) || 0}
        aria-label={sliderLabel}
        onChange={({ target }) => change(target.value)}
        className="min-h-11 w-full max-sm:order-last max-sm:col-span-full noscript:hidden"
      />
      <span className="flex items-center gap-3">
        <input
          id={id}
          name={name}
          type="number"
          inputMode="numeric"
          min={0}
          max={max}
          step={1}
          value={text}
          onChange={({ target }) => change(target.value)}
          aria-describedby={parts.map((part) => `${id}-${part}`).join(" ") || undefined}
          aria-invalid={errors.length > 0 || undefined}
          autoComplete="off"
          className={`${controlStyles} w-20! tabular-nums`}
        />
        {after}
      </span>
      <div className="col-span-full max-w-[56ch] text-sm *:mb-0.5 max-sm:order-last">
        <FieldError id={`${id}-error`} errors={errors} />
        <Hint id={`${id}-hint`}>{hint}</Hint>
        {below}
      </div>
    </div>
  );
}
