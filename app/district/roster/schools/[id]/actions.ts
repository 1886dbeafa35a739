"use server";

import { refresh } from "next/cache";
import { formAction } from "@/lib/auth/action";
import { requireCoordinator } from "@/lib/auth/session";
import { sayLanguages } from "@/lib/roster/commands";
import { schoolLanguages } from "@/lib/roster/schema";

export const saveLanguages = formAction(
  requireCoordinator,
  schoolLanguages,
  async (viewer, input, say) =>
    say.answer(await sayLanguages(viewer, input), { notThere: "roster.said.notThere" }, () => {
      refresh();
      return say.done("roster.said.saved");
    }),
);
