import type { MessageKey } from "@/lib/i18n/messages";
import type { Overtaken } from "@/lib/rounds/around";
import type { NotChanged } from "@/lib/rounds/drafting";
import type { NotOpen } from "@/lib/rounds/open-round";
import type { NotTurned } from "@/lib/rounds/undoing";

export const notOpen = {
  "not-found": "matching.refused.not-found",
  busy: "matching.refused.busy",
  "already-published": "matching.refused.already-published",
  "not-a-draft": "matching.refused.not-a-draft",
  "changed-by-you": "matching.refused.changed-by-you",
  "changed-meanwhile": "matching.refused.changed-meanwhile",
} as const satisfies Record<NotOpen, MessageKey>;

export const notPlaced = {
  ...notOpen,
  "not-in-round": "matching.refused.not-in-round",
  "not-possible": "matching.refused.not-possible",
  "mentor-full": "matching.refused.mentor-full",
  "too-large": "workbench.refused.too-large",
} as const satisfies Record<NotChanged, MessageKey>;

export const notReworked = {
  ...notPlaced,
  overtaken: "workbench.refused.overtaken",
} as const satisfies Record<NotChanged | Overtaken, MessageKey>;

export const notMoved = {
  ...notPlaced,
  "not-a-pair": "matching.refused.not-a-pair",
} as const;

export const notTurned = {
  ...notPlaced,
  "nothing-to-undo": "workbench.refused.nothing-to-undo",
  "too-far-back": "workbench.refused.too-far-back",
} as const satisfies Record<NotTurned, MessageKey>;
