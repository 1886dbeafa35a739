"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { requireViewer } from "@/lib/auth/session";
import { askMentor } from "@/lib/requests/commands";
import { askSchema } from "@/lib/requests/schema";

export const ask = formAction(requireViewer, askSchema, async (viewer, input, say) =>
  say.answer(
    await askMentor(viewer, input),
    {
      "not-asking": "requests.refused.notAsking",
      "one-at-a-time": "requests.refused.oneAtATime",
      "not-possible": "requests.refused.notPossible",
    },
    ({ requestId }) => redirect(`/requests/${requestId}?said=asked` as Route),
  ),
);
