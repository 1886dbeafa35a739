"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { requireCoordinator } from "@/lib/auth/session";
import type { MessageKey } from "@/lib/i18n/messages";
import type { NotLiftable } from "@/lib/mentorships/policy";
import { confirmRequest, refuseRequest } from "@/lib/requests/commands";
import { letRequestNoStand, liftRequestNo } from "@/lib/requests/lifting";
import { listedRequestSchema } from "@/lib/requests/schema";
import { requestsAddress } from "./address";

export const confirm = formAction(
  requireCoordinator,
  listedRequestSchema,
  async (viewer, input, say) =>
    say.answer(
      await confirmRequest(viewer, input),
      {
        "not-found": "requests.refused.gone",
        "same-person": "matching.publish.notNow.same-person",
        "not-in-programme": "matching.publish.notNow.not-in-programme",
        "not-approved": "matching.publish.notNow.not-approved",
        "already-paired": "matching.publish.notNow.already-paired",
        "mentor-full": "requests.refused.mentorFull",
        "kept-apart": "matching.refused.not-possible",
      },
      () => redirect(requestsAddress({ state: "accepted", page: input.page, said: "confirmed" })),
    ),
);

export const refuse = formAction(
  requireCoordinator,
  listedRequestSchema,
  async (viewer, input, say) =>
    say.answer(await refuseRequest(viewer, input), { "not-found": "requests.refused.gone" }, () =>
      redirect(requestsAddress({ state: "accepted", page: input.page, said: "refused" })),
    ),
);

const notLifted = {
  "not-found": "matching.refused.no-gone",
  "programme-over": "matching.refused.no-too-late",
} as const satisfies Record<NotLiftable, MessageKey>;

export const allowInRounds = formAction(
  requireCoordinator,
  listedRequestSchema,
  async (viewer, input, say) =>
    say.answer(await liftRequestNo(viewer, input), notLifted, () =>
      redirect(requestsAddress({ state: "settled", page: input.page, said: "lifted" })),
    ),
);

export const keepFromRounds = formAction(
  requireCoordinator,
  listedRequestSchema,
  async (viewer, input, say) =>
    say.answer(await letRequestNoStand(viewer, input), notLifted, () =>
      redirect(requestsAddress({ state: "settled", page: input.page, said: "stands" })),
    ),
);
