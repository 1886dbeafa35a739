import { quietUntil } from "@/lib/mail-choices/hours";
import type { MailChoices, MailGroup } from "@/lib/mail-choices/schema";

export type Wish = {
  /** Undefined for a mail that always comes, and at once. */
  group: MailGroup | undefined;
  choices: MailChoices;
  /** The district's. */
  timeZone: string;
  /** Whether it has waited already, and was read in the app meanwhile. */
  wasHeld: boolean;
  isRead: boolean;
};

/** When a mail leaves, as its reader wants it: at once, at a later moment, with the daily mail, or not at all. */
export function whenToSend(
  { group, choices, timeZone, wasHeld, isRead }: Wish,
  now: Date,
): "now" | "daily" | "never" | Date {
  if (!group) return "now";
  if (wasHeld && isRead) return "never";
  const timing = choices[group];
  if (timing === "off") return "never";
  if (timing === "daily") return "daily";
  return (choices.quiet && quietUntil(timeZone, now)) || "now";
}
