"use server";

import { redirect } from "next/navigation";
import { formAction, type RefusalWords } from "@/lib/auth/action";
import { requireViewer } from "@/lib/auth/session";
import type { RefusalOf } from "@/lib/result";
import * as visits from "@/lib/visits/commands";
import { askForm } from "@/lib/visits/schema";
import { timeRefusals } from "../_components/refusals";

export const askForVisit = formAction(requireViewer, askForm, async (viewer, input, say) => {
  const refusals: Record<RefusalOf<typeof visits.askForVisit>, RefusalWords> = {
    ...timeRefusals(input.time),
    notEnrolled: "visits.refusal.notEnrolled",
    hostNotThere: "visits.refusal.hostNotThere",
  };
  return say.answer(await visits.askForVisit(viewer, input), refusals, ({ id }) =>
    redirect(`/visits/${id}?said=asked`),
  );
});
