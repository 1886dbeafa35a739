import type { MessageKey } from "@/lib/i18n/messages";
import type { PlacingRefusal } from "@/lib/rounds/draft";
import type { NotOpen } from "@/lib/rounds/open-round";

export const notOpen = {
  "not-found": "matching.refused.not-found",
  busy: "matching.refused.busy",
  "already-published": "matching.refused.already-published",
  "not-a-draft": "matching.refused.not-a-draft",
  "changed-meanwhile": "matching.refused.changed-meanwhile",
} as const satisfies Record<NotOpen, MessageKey>;

export const notPlaced = {
  ...notOpen,
  "not-in-round": "matching.refused.not-in-round",
  "not-possible": "matching.refused.not-possible",
  "mentor-full": "matching.refused.mentor-full",
} as const satisfies Record<NotOpen | PlacingRefusal, MessageKey>;
