import { ChoiceButtons, type ChoiceButtonsProps } from "@/components/ui/choice-buttons";
import { menuItem } from "@/components/ui/menu-items";

type MenuChoicesProps = Omit<ChoiceButtonsProps, "className" | "look"> & { stacked?: boolean };

/** One of a few, as lines of a menu. */
export function MenuChoices({ stacked, ...props }: MenuChoicesProps) {
  return (
    <ChoiceButtons
      {...props}
      className={stacked ? "grid" : "flex flex-wrap gap-1"}
      look={menuItem(
        stacked
          ? "aria-pressed:bg-soft"
          : "w-auto flex-1 justify-center px-2 text-center text-sm aria-pressed:bg-soft",
      )}
    />
  );
}
