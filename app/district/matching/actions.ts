"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { requireCoordinator } from "@/lib/auth/session";
import { startRound } from "@/lib/rounds/commands";
import { newRoundSchema } from "@/lib/rounds/schema";
import { notStarted } from "./refusals";

export const start = formAction(requireCoordinator, newRoundSchema, async (viewer, input, say) =>
  say.answer(await startRound(viewer, input), notStarted, ({ roundId }) =>
    redirect(`/district/matching/${roundId}` as Route),
  ),
);
