"use server";

import { redirect } from "next/navigation";
import { formAction, type RefusalWords } from "@/lib/auth/action";
import { requireViewer } from "@/lib/auth/session";
import { emptyForm } from "@/lib/form-state";
import type { RefusalOf } from "@/lib/result";
import * as visits from "@/lib/visits/commands";
import { newTimeForm, turnForm } from "@/lib/visits/schema";
import type { Said } from "../_components/address";
import { timeRefusals, turnRefusals } from "../_components/refusals";

/** Without a time field on the page, what is wrong with the time is said for the whole form. */
const timeWords = {
  past: "visits.refusal.past",
  noSuchTime: "visits.refusal.noSuchTime",
  afterProgramme: "visits.refusal.afterProgramme",
  closed: "visits.refusal.closed",
  youAreBusy: "visits.refusal.youAreBusy",
  theyAreBusy: "visits.refusal.theyAreBusy",
} as const;

export const confirmVisit = formAction(requireViewer, turnForm, async (viewer, input, say) => {
  const refusals: Record<RefusalOf<typeof visits.confirmVisit>, RefusalWords> = {
    ...turnRefusals,
    ...timeWords,
    notYourTurn: "visits.refusal.notYourTurn",
  };
  return say.answer(await visits.confirmVisit(viewer, input), refusals, () =>
    back(input.id, "confirmed"),
  );
});

export const declineVisit = formAction(requireViewer, turnForm, async (viewer, input, say) => {
  const refusals: Record<RefusalOf<typeof visits.declineVisit>, RefusalWords> = {
    ...turnRefusals,
    notYourTurn: "visits.refusal.notYourTurn",
  };
  return say.answer(await visits.declineVisit(viewer, input), refusals, () =>
    redirect(`/visits/${input.id}?said=declined&at=${viewer.now.toISOString()}`),
  );
});

export const cancelVisit = formAction(requireViewer, turnForm, async (viewer, input, say) => {
  const refusals: Record<RefusalOf<typeof visits.cancelVisit>, RefusalWords> = {
    ...turnRefusals,
    over: "visits.refusal.over",
  };
  return say.answer(await visits.cancelVisit(viewer, input), refusals, () =>
    redirect(`/visits/${input.id}?said=cancelled&at=${viewer.now.toISOString()}`),
  );
});

export const proposeTime = formAction(requireViewer, newTimeForm, async (viewer, input, say) => {
  const refusals: Record<RefusalOf<typeof visits.proposeTime>, RefusalWords> = {
    ...turnRefusals,
    ...timeRefusals(input.time),
    sameTime: "visits.refusal.sameTime",
  };
  return say.answer(await visits.proposeTime(viewer, input), refusals, () =>
    back(input.id, "proposed"),
  );
});

export const rescheduleVisit = formAction(
  requireViewer,
  newTimeForm,
  async (viewer, input, say) => {
    const refusals: Record<RefusalOf<typeof visits.rescheduleVisit>, RefusalWords> = {
      ...turnRefusals,
      ...timeRefusals(input.time),
      sameTime: "visits.refusal.sameTime",
      over: "visits.refusal.over",
    };
    return say.answer(await visits.rescheduleVisit(viewer, input), refusals, () =>
      back(input.id, "rescheduled"),
    );
  },
);

const restore = formAction(requireViewer, turnForm, async (viewer, input) => {
  const { ok } = await visits.restoreVisit(viewer, input);
  return back(input.id, ok ? "restored" : "notRestored");
});

/** Undo, from the message that says it was cancelled or declined. */
export async function restoreVisit(data: FormData): Promise<void> {
  await restore(emptyForm, data);
}

function back(id: string, said: Said): never {
  redirect(`/visits/${id}?said=${said}`);
}
