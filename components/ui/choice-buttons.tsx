import { PlainForm } from "./plain-form";

export type ChoiceButtonsProps = {
  action: (data: FormData) => void | Promise<void>;
  name: string;
  label?: string;
  options: readonly { value: string; label: string; lang?: string }[];
  chosen: string | undefined;
  className: string;
  /** The look of each button, pressed and not. */
  look: string;
};

/** One of a few, each a button that takes effect at once. */
export function ChoiceButtons(props: ChoiceButtonsProps) {
  const { action, name, label, options, chosen, className, look } = props;
  return (
    <PlainForm action={action} aria-label={label} className={className}>
      {options.map((option) => (
        <button
          key={option.value}
          type="submit"
          name={name}
          value={option.value}
          lang={option.lang}
          aria-pressed={option.value === chosen}
          className={look}
        >
          {option.label}
        </button>
      ))}
    </PlainForm>
  );
}
