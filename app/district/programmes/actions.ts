"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { requireCoordinator } from "@/lib/auth/session";
import { discardDraft } from "@/lib/drafts/commands";
import { draftKey } from "@/lib/drafts/schema";
import type { OutOfDate } from "@/lib/out-of-date";
import { changeProgramme, createProgramme } from "@/lib/programmes/commands";
import { newProgramme, programmeChange } from "@/lib/programmes/schema";

const outOfDate: ReadonlySet<string> = new Set<OutOfDate>(["changed-by-you", "changed-meanwhile"]);
const sameName = { field: "name", words: "programmes.refusal.sameName" } as const;

export const beginProgramme = formAction(
  requireCoordinator,
  newProgramme,
  async (coordinator, input, say) =>
    say.answer(await createProgramme(coordinator, input), { sameName }, ({ id }) =>
      redirect(`/district/programmes/${id}`),
    ),
);

export const saveProgramme = formAction(
  requireCoordinator,
  programmeChange,
  async (coordinator, input, say) => {
    const result = await changeProgramme(coordinator, input);
    // The page brings the version that was saved meanwhile, so that saving again is a choice.
    if (!result.ok && outOfDate.has(result.refusal)) refresh();
    return say.answer(
      result,
      {
        sameName,
        "changed-by-you": "programmes.refusal.changedByYou",
        "changed-meanwhile": "programmes.refusal.changedMeanwhile",
        notThere: "programmes.refusal.notThere",
      },
      ({ id }) => redirect(`/district/programmes/${id}`),
    );
  },
);

export async function startNewAgain(): Promise<void> {
  await discardDraft(await requireCoordinator(), { form: "programme", subject: "new" });
  redirect("/district/programmes/new");
}

export async function startAgain(id: string): Promise<void> {
  const coordinator = await requireCoordinator();
  await discardDraft(coordinator, draftKey.parse({ form: "programme", subject: id }));
  redirect(`/district/programmes/${id}/edit`);
}
