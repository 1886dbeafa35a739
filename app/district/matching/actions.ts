"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { requireCoordinator } from "@/lib/auth/session";
import { startRound } from "@/lib/rounds/commands";
import { newRoundSchema } from "@/lib/rounds/schema";

export const start = formAction(requireCoordinator, newRoundSchema, async (viewer, input, say) =>
  say.answer(
    await startRound(viewer, input),
    {
      "not-found": "matching.refused.not-found",
      "nobody-waits": "matching.refused.nobody-waits",
      "no-places": "matching.refused.no-places",
      "round-at-work": "matching.refused.round-at-work",
    },
    ({ roundId }) => redirect(`/district/matching/${roundId}` as Route),
  ),
);
