import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { RoundLine } from "@/lib/rounds/queries";

const tones: Record<RoundLine["state"], Tone> = {
  running: "watch",
  draft: "watch",
  published: "fine",
  discarded: "neutral",
  failed: "act",
};

export function RoundState({ state }: Pick<RoundLine, "state">) {
  const t = useTranslations("matching.state");
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
