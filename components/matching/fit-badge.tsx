import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { Tier } from "@/lib/matching/types";

const tones: Record<Tier, Tone> = { good: "fine", weak: "watch", poor: "act" };

/** How good a fit is, in a word. */
export function FitBadge({ tier }: { tier: Tier }) {
  const t = useTranslations("matching.tier");
  return <Badge tone={tones[tier]}>{t(tier)}</Badge>;
}
