import type { MessageKey } from "@/lib/i18n/messages";
import type { NotLiftable } from "@/lib/mentorships/policy";
import type { NotRestorable } from "@/lib/mentorships/restorable";

/** Why a pair cannot be restored: beside the pair, and to whoever tries nevertheless. */
export const notRestored = {
  "programme-over": "matching.refused.programme-over",
  "said-no": "matching.refused.said-no",
  own: "matching.refused.own-pair",
  "same-person": "matching.publish.notNow.same-person",
  "not-in-programme": "matching.publish.notNow.not-in-programme",
  "not-approved": "matching.publish.notNow.not-approved",
  "already-paired": "matching.publish.notNow.already-paired",
  "mentor-full": "matching.publish.notNow.mentor-full",
  "kept-apart": "matching.publish.notNow.kept-apart",
} as const satisfies Record<NotRestorable, MessageKey>;

/** Why what a no means for rounds stays as it is. */
export const notLifted = {
  "not-found": "matching.refused.no-gone",
  "programme-over": "matching.refused.no-too-late",
} as const satisfies Record<NotLiftable, MessageKey>;
