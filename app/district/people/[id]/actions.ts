"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { requireCoordinator } from "@/lib/auth/session";
import { recordDeparture, takeBackDeparture } from "@/lib/departures/commands";
import { onePerson } from "@/lib/departures/schema";
import { givePost, takePost } from "@/lib/roster/posts";
import { onePost, post } from "@/lib/roster/schema";

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

export const addPost = formAction(requireCoordinator, post, async (viewer, input, say) =>
  say.answer(
    await givePost(viewer, input),
    {
      notThere: "roster.said.notThere",
      noSchool: { field: "schoolId", words: "roster.said.notThere" },
    },
    () => {
      refresh();
      return say.done("roster.said.saved");
    },
  ),
);

export const removePost = formAction(requireCoordinator, onePost, async (viewer, input, say) =>
  say.answer(await takePost(viewer, input), { notThere: "roster.said.notThere" }, () => {
    refresh();
    return say.done("roster.said.saved");
  }),
);
