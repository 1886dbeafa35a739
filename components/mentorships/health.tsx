import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { type PairHealth, pairHealth } from "@/lib/mentorships/pair-health";
import type { PairSummary } from "@/lib/mentorships/queries";

const tones = { onTrack: "fine", quiet: "watch", tooEarly: "neutral" } as const;

export function healthOf(pair: PairSummary): PairHealth {
  const last = pair.contacts.find(({ cancelled }) => !cancelled);
  return pairHealth({ startedOn: pair.startedOn, lastContactOn: last?.date, today: pair.today });
}

/** How the pair is doing, in a word. */
export function Health({ pair }: { pair: PairSummary }) {
  const t = useTranslations("mentorships.health");
  const health = healthOf(pair);
  return <Badge tone={tones[health]}>{t(health)}</Badge>;
}
