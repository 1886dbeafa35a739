import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";

const tones = {
  asked: "watch",
  accepted: "watch",
  confirmed: "fine",
  declined: "neutral",
  refused: "neutral",
  withdrawn: "neutral",
  expired: "neutral",
  overtaken: "neutral",
  departed: "neutral",
  setAside: "neutral",
} as const satisfies Record<string, Tone>;

/** How a request stands, in a word. */
export function RequestState({ state }: { state: keyof typeof tones }) {
  const t = useTranslations("requests.state");
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
