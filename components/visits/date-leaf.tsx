import { useFormatter } from "next-intl";
import { DateText, formatDay } from "@/components/time";

/** A day as a leaf of a calendar. Read aloud it is the whole date. */
export function DateLeaf({ iso, quiet = false }: { iso: string; quiet?: boolean }) {
  const format = useFormatter();
  const { weekday, day, month } = formatDay(format, iso);
  return (
    <span
      className={`grid w-16 shrink-0 rounded-md border py-1.5 text-center ${quiet ? "border-line bg-sunken text-muted" : "border-accent/35 bg-soft text-accent"}`}
    >
      <span className="sr-only">
        <DateText iso={iso} style="long" />
      </span>
      <span aria-hidden="true" className="text-xs leading-tight">
        {weekday}
      </span>
      <span
        aria-hidden="true"
        className="font-serif text-[1.6rem] leading-none text-ink lining-nums"
      >
        {day}
      </span>
      <span aria-hidden="true" className="text-xs leading-tight">
        {month}
      </span>
    </span>
  );
}
