"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { plainWords } from "@/lib/names";
import { controlStyles } from "./control-styles";
import type { Option } from "./select";

export type ComboboxBoxProps = {
  id: string;
  name: string;
  invalid: boolean;
  describedBy: string | undefined;
  options: readonly Option[];
  values: readonly string[];
  multiple?: boolean;
  placeholder?: string;
};

/** The typed-in list; loaded by `Combobox` after the page stands. */
export function ComboboxBox(props: ComboboxBoxProps) {
  const [chosen, setChosen] = useState(() =>
    props.options.filter((option) => props.values.includes(option.value)),
  );
  return (
    <>
      {chosen.map((option) => (
        <input key={option.value} type="hidden" name={props.name} value={option.value} />
      ))}
      {props.multiple ? (
        <Base.Root
          items={props.options}
          multiple
          value={chosen}
          onValueChange={(next, { reason }) => {
            // Escape closes the list; it must not throw away every choice.
            if (reason !== "escape-key") setChosen(next);
          }}
          filter={matches}
        >
          <Chips {...props} chosen={chosen} />
          <List />
        </Base.Root>
      ) : (
        <Base.Root
          items={props.options}
          value={chosen[0] ?? null}
          onValueChange={(option) => setChosen(option ? [option] : [])}
          filter={matches}
        >
          <Line {...props} />
          <List />
        </Base.Root>
      )}
    </>
  );
}

function Line(props: ComboboxBoxProps) {
  const t = useTranslations("ui.combobox");
  return (
    <div className="relative">
      <Base.Input {...inputProps(props)} className={`${controlStyles} pe-20`} />
      <div className="absolute inset-y-0 end-1 flex items-center text-muted">
        <Base.Clear aria-label={t("clear")} className={iconButton}>
          ×
        </Base.Clear>
        <Base.Trigger aria-label={t("open")} className={iconButton}>
          <svg width="12" height="8" viewBox="0 0 12 8" aria-hidden="true">
            <path d="M1 1.5l5 5 5-5" fill="none" stroke="currentColor" strokeWidth="1.8" />
          </svg>
        </Base.Trigger>
      </div>
    </div>
  );
}

function Chips({ chosen, ...props }: ComboboxBoxProps & { chosen: Option[] }) {
  const t = useTranslations("ui.combobox");
  return (
    <Base.Chips className={`${controlStyles} flex flex-wrap gap-1.5 py-1.5`}>
      {chosen.map((option) => (
        <Base.Chip
          key={option.value}
          className="inline-flex items-center gap-1 rounded-sm bg-soft ps-2.5 text-sm text-accent data-highlighted:outline-2 data-highlighted:outline-accent"
        >
          {option.label}
          <Base.ChipRemove
            aria-label={t("remove", { name: option.label })}
            className="grid size-7 place-items-center rounded-sm"
          >
            ×
          </Base.ChipRemove>
        </Base.Chip>
      ))}
      <Base.Input
        {...inputProps(props)}
        placeholder={chosen.length === 0 ? props.placeholder : undefined}
        className="min-w-24 flex-1 bg-transparent px-1 py-0.5 outline-none"
      />
    </Base.Chips>
  );
}

function List() {
  const t = useTranslations("ui.combobox");
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={4} className="z-50 outline-none">
        <Base.Popup className="w-(--anchor-width) max-w-(--available-width) overflow-hidden rounded-md border border-line bg-surface shadow-lift">
          <Base.Empty className="px-3 py-2.5 text-sm text-muted empty:hidden">
            {t("nothing")}
          </Base.Empty>
          {/* What scrolls is the list itself, which the arrow keys of the field move. */}
          <Base.List className="max-h-[min(20rem,var(--available-height))] overflow-y-auto py-1 empty:py-0">
            {(option: Option) => (
              <Base.Item
                key={option.value}
                value={option}
                disabled={option.disabled}
                className="grid min-h-11 grid-cols-[1fr_1.25rem] items-center gap-2 px-3 py-1.5 data-disabled:text-muted data-highlighted:bg-soft data-highlighted:text-accent"
              >
                <span>
                  {option.label}
                  {option.hint ? (
                    <span className="block text-sm text-muted">{option.hint}</span>
                  ) : null}
                </span>
                <Base.ItemIndicator>✓</Base.ItemIndicator>
              </Base.Item>
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}

function inputProps(props: ComboboxBoxProps) {
  return {
    id: props.id,
    placeholder: props.placeholder,
    "aria-describedby": props.describedBy,
    "aria-invalid": props.invalid || undefined,
  };
}

const iconButton = "grid size-9 place-items-center rounded-sm text-lg hover:bg-soft";

function matches(option: Option, query: string): boolean {
  const words = plainWords(query).split(/\s+/).filter(Boolean);
  const text = plainWords(`${option.label} ${option.hint ?? ""}`);
  return words.every((word) => text.includes(word));
}
