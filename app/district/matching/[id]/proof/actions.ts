"use server";

import { refresh } from "next/cache";
import { formAction } from "@/lib/auth/action";
import { requireCoordinator } from "@/lib/auth/session";
import type { MessageKey } from "@/lib/i18n/messages";
import { type NotChecked, recheckRound, repeatRound } from "@/lib/rounds/recheck";
import { seenRoundSchema } from "@/lib/rounds/schema";

const refusals = {
  "not-found": "matching.refused.not-found",
  busy: "matching.refused.busy",
  "changed-meanwhile": "matching.refused.changed-meanwhile",
  "not-worked-out": "proof.refused.not-worked-out",
} as const satisfies Record<NotChecked, MessageKey>;

export const recheck = formAction(
  requireCoordinator,
  seenRoundSchema,
  async (viewer, seen, say) => {
    refresh();
    return say.answer(await recheckRound(viewer, seen), refusals, ({ holds }) =>
      say.done(holds ? "proof.said.holds" : "proof.said.fails"),
    );
  },
);

export const repeat = formAction(requireCoordinator, seenRoundSchema, async (viewer, seen, say) => {
  refresh();
  return say.answer(await repeatRound(viewer, seen), refusals, ({ outcome }) =>
    say.done(`proof.said.${outcome}`),
  );
});
