import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { Standing } from "@/lib/roster/schema";

const tones: Record<Standing, Tone> = {
  unknown: "neutral",
  proposed: "watch",
  confirmed: "fine",
  declined: "neutral",
};

export function StandingBadge({ standing }: { standing: Standing }) {
  const t = useTranslations("roster.standing");
  return <Badge tone={tones[standing]}>{t(standing)}</Badge>;
}
