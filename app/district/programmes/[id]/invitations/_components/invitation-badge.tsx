import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { InvitationState } from "@/lib/invitations/schema";

const tones: Record<InvitationState, Tone> = {
  unopened: "watch",
  opened: "neutral",
  begun: "neutral",
  submitted: "act",
  approved: "fine",
};

/** How far somebody has come since they were invited. */
export function InvitationBadge({ state }: { state: InvitationState }) {
  const t = useTranslations("programmes.invitations.badge");
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
