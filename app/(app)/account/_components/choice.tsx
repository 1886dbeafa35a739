import { buttonStyles } from "@/components/ui/button-styles";
import { PlainForm } from "@/components/ui/plain-form";

type ChoiceProps = {
  action: (data: FormData) => Promise<void>;
  name: string;
  label: string;
  chosen: string;
  options: { value: string; label: string; lang?: string }[];
};

/** One of a few, each a button that takes effect at once. */
export function Choice({ action, name, label, chosen, options }: ChoiceProps) {
  return (
    <PlainForm action={action} aria-label={label} className="flex flex-wrap gap-2">
      {options.map((option) => (
        <button
          key={option.value}
          type="submit"
          name={name}
          value={option.value}
          lang={option.lang}
          aria-pressed={option.value === chosen}
          className={buttonStyles({
            variant: "quiet",
            className: "aria-pressed:border-accent aria-pressed:bg-soft aria-pressed:text-accent",
          })}
        >
          {option.label}
        </button>
      ))}
    </PlainForm>
  );
}
