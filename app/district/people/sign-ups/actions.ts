"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { requireCoordinator } from "@/lib/auth/session";
import {
  approvalSchema,
  capacitySchema,
  enrolmentSchema,
  noMatchSchema,
  questionSchema,
  withdrawalSchema,
} from "@/lib/enrolments/schema";
import {
  approveSignUps,
  askForMore,
  changeCapacity,
  setAside,
  takeBackSetAside,
  withdrawApprovals,
} from "@/lib/reviews/commands";

export const approve = formAction(requireCoordinator, approvalSchema, async (viewer, input, say) =>
  say.answer(
    await approveSignUps(viewer, input.enrolments),
    { noneWaiting: "programmes.refusal.noneWaiting" },
    ({ count, at }) =>
      redirect(`/district/people/sign-ups?approved=${count}&at=${at.toISOString()}`),
  ),
);

export async function undoApproval(data: FormData): Promise<void> {
  const viewer = await requireCoordinator();
  const input = withdrawalSchema.safeParse({ at: data.get("at") });
  const result = input.success ? await withdrawApprovals(viewer, input.data) : null;
  redirect(`/district/people/sign-ups?undo=${result?.ok ? "done" : "late"}`);
}

export const ask = formAction(requireCoordinator, questionSchema, async (viewer, input, say) =>
  say.answer(
    await askForMore(viewer, input),
    { notThere: "programmes.refusal.notThere", notWaiting: "programmes.refusal.notWaiting" },
    () => redirect(`/district/people/sign-ups/${input.enrolmentId}`),
  ),
);

export const saveCapacity = formAction(
  requireCoordinator,
  capacitySchema,
  async (viewer, input, say) =>
    say.answer(
      await changeCapacity(viewer, input),
      {
        notThere: "programmes.refusal.notThere",
        notAMentor: "programmes.refusal.notAMentor",
        belowTaken: { field: "capacity", words: "programmes.refusal.belowTaken" },
      },
      () => {
        refresh();
        return say.done("programmes.signUp.capacitySaved");
      },
    ),
);

export const sayNoMatch = formAction(
  requireCoordinator,
  noMatchSchema,
  async (viewer, input, say) =>
    say.answer(
      await setAside(viewer, input),
      {
        notThere: "programmes.refusal.notThere",
        notAMentee: "programmes.refusal.notAMentee",
        hasMentor: "programmes.refusal.hasMentor",
      },
      () => redirect(`/district/people/sign-ups/${input.enrolmentId}`),
    ),
);

export const lookAgain = formAction(
  requireCoordinator,
  enrolmentSchema,
  async (viewer, input, say) =>
    say.answer(
      await takeBackSetAside(viewer, input),
      { notThere: "programmes.refusal.notThere" },
      () => redirect(`/district/people/sign-ups/${input.enrolmentId}`),
    ),
);
