"use server";

import { refresh } from "next/cache";
import { formAction } from "@/lib/auth/action";
import { allowed } from "@/lib/auth/limits";
import { requireCoordinator } from "@/lib/auth/session";
import type { MessageKey } from "@/lib/i18n/messages";
import { refused } from "@/lib/result";
import { type NotChecked, recheckRound, repeatRound } from "@/lib/rounds/recheck";
import { againSchema } from "@/lib/rounds/schema";
import type { Coordinator } from "@/lib/viewer";

const refusals = {
  "not-found": "matching.refused.not-found",
  busy: "matching.refused.busy",
  "changed-by-you": "matching.refused.changed-by-you",
  "changed-meanwhile": "matching.refused.changed-meanwhile",
  "not-worked-out": "proof.refused.not-worked-out",
  often: "proof.refused.often",
} as const satisfies Record<NotChecked | "often", MessageKey>;

export const recheck = formAction(requireCoordinator, againSchema, async (viewer, again, say) => {
  refresh();
  const result = (await mayAgain(viewer)) ? await recheckRound(viewer, again) : refused("often");
  return say.answer(result, refusals, ({ holds }) =>
    say.done(holds ? "proof.said.holds" : "proof.said.fails"),
  );
});

export const repeat = formAction(requireCoordinator, againSchema, async (viewer, again, say) => {
  refresh();
  const result = (await mayAgain(viewer)) ? await repeatRound(viewer, again) : refused("often");
  return say.answer(result, refusals, ({ outcome }) => say.done(`proof.said.${outcome}`));
});

const mayAgain = ({ personId }: Coordinator) => allowed("recheck", personId);
