"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { requireCoordinator } from "@/lib/auth/session";
import { recordDeparture, takeBackDeparture } from "@/lib/departures/commands";
import { onePerson } from "@/lib/departures/schema";

export const leave = formAction(requireCoordinator, onePerson, async (viewer, input, say) =>
  say.answer(
    await recordDeparture(viewer, input),
    { yourself: "roster.refusal.yourself", notThere: "roster.said.notThere" },
    () => redirect(`/district/people/${input.personId}`),
  ),
);

export const comeBack = formAction(requireCoordinator, onePerson, async (viewer, input, say) =>
  say.answer(await takeBackDeparture(viewer, input), { notThere: "roster.said.notThere" }, () =>
    redirect(`/district/people/${input.personId}`),
  ),
);
