"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { requireViewer } from "@/lib/auth/session";
import {
  acceptRequest,
  declineRequest,
  undoDecline,
  withdrawRequest,
} from "@/lib/requests/commands";
import { acceptSchema, requestSchema } from "@/lib/requests/schema";

const pageOf = (id: string, said: string) => `/requests/${id}?said=${said}` as Route;

export const accept = formAction(requireViewer, acceptSchema, async (viewer, input, say) =>
  say.answer(
    await acceptRequest(viewer, input),
    {
      "not-found": "requests.refused.gone",
      "not-possible": "requests.refused.notPossibleMentor",
      "below-needed": { field: "capacity", words: "requests.refused.belowNeeded" },
    },
    () => redirect(pageOf(input.requestId, "accepted")),
  ),
);

export const decline = formAction(requireViewer, requestSchema, async (viewer, input, say) =>
  say.answer(await declineRequest(viewer, input), { "not-found": "requests.refused.gone" }, () =>
    redirect(pageOf(input.requestId, "declined")),
  ),
);

export const withdraw = formAction(requireViewer, requestSchema, async (viewer, input, say) =>
  say.answer(await withdrawRequest(viewer, input), { "not-found": "requests.refused.gone" }, () =>
    redirect(pageOf(input.requestId, "withdrawn")),
  ),
);

/** Undo in the toast after a no: a plain form, so that it works without scripts. */
export async function takeBackDecline(data: FormData): Promise<void> {
  const viewer = await requireViewer();
  const input = requestSchema.safeParse({ requestId: data.get("requestId") });
  if (!input.success) redirect("/requests");
  const undone = await undoDecline(viewer, input.data);
  redirect(pageOf(input.data.requestId, undone.ok ? "undone" : "tooLate"));
}
