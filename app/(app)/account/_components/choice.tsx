import { buttonStyles } from "@/components/ui/button-styles";
import { ChoiceButtons, type ChoiceButtonsProps } from "@/components/ui/choice-buttons";

type ChoiceProps = Omit<ChoiceButtonsProps, "className" | "look"> & { label: string };

/** One of a few, as buttons in a card. */
export function Choice(props: ChoiceProps) {
  return (
    <ChoiceButtons
      {...props}
      className="flex flex-wrap gap-2"
      look={buttonStyles({
        variant: "quiet",
        className: "aria-pressed:border-accent aria-pressed:bg-soft aria-pressed:text-accent",
      })}
    />
  );
}
