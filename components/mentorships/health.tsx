import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { type PairHealth, pairHealth, weeksQuiet } from "@/lib/mentorships/pair-health";
import type { PairSummary } from "@/lib/mentorships/queries";

const tones = { onTrack: "fine", quiet: "watch", tooEarly: "neutral" } as const;

export function healthOf(pair: PairSummary): PairHealth {
  return pairHealth(contactsOf(pair));
}

/** What the sentence `mentorships.health.since` says of a pair that is quiet; null for another. */
export function quietOf(pair: PairSummary) {
  const contacts = contactsOf(pair);
  const weeks = weeksQuiet(contacts);
  const met = contacts.lastContactOn ? "yes" : "no";
  return weeks === null ? null : { weeks, met, name: pair.partner.firstName };
}

function contactsOf({ contacts, startedOn, today }: PairSummary) {
  return { startedOn, today, lastContactOn: contacts.find(({ cancelled }) => !cancelled)?.date };
}

/** How the pair is doing, in a word. */
export function Health({ pair }: { pair: PairSummary }) {
  const t = useTranslations("mentorships.health");
  const health = healthOf(pair);
  return <Badge tone={tones[health]}>{t(health)}</Badge>;
}
