"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { requireCoordinator } from "@/lib/auth/session";
import { startRound } from "@/lib/rounds/commands";
import { savedSettingsSchema } from "@/lib/rounds/schema";
import { saveSettings } from "@/lib/rounds/settings";
import { notStarted } from "../refusals";

export const save = formAction(
  requireCoordinator,
  savedSettingsSchema,
  async (viewer, { formKey, begin, ...settings }, say) => {
    if (!begin)
      return say.answer(await saveSettings(viewer, settings), notStarted, () =>
        redirect("/district/matching/weights?said=saved" as Route),
      );
    const { programmeId } = settings;
    const started = await startRound(viewer, { formKey, programmeId }, settings);
    return say.answer(started, notStarted, ({ roundId }) =>
      redirect(`/district/matching/${roundId}` as Route),
    );
  },
);
