"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { formAction } from "@/lib/auth/action";
import { requireCoordinator } from "@/lib/auth/session";
import * as closures from "@/lib/closures/commands";
import type { RowProblem } from "@/lib/closures/rows";
import { closuresFile, newClosure, oneClosure } from "@/lib/closures/schema";
import { emptyForm, type FormState } from "@/lib/form-state";
import * as helplines from "@/lib/helplines/commands";
import { helplineForm, oneHelpline } from "@/lib/helplines/schema";
import { chooseDistances } from "@/lib/roster/commands";
import { measuring } from "@/lib/roster/schema";

export const addClosure = formAction(requireCoordinator, newClosure, async (viewer, input, say) =>
  say.answer(
    await closures.addClosure(viewer, input),
    { sameDays: { field: "startsOn", words: "settings.closures.problem.sameDays" } },
    () => {
      refresh();
      return say.done("settings.closures.added", { count: 1 });
    },
  ),
);

export const importClosures = formAction(
  requireCoordinator,
  closuresFile,
  async (viewer, { file }, say) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return say.answer(
      await closures.importClosures(viewer, bytes),
      {
        empty: { field: "file", words: "roster.refusal.empty" },
        workbook: { field: "file", words: "roster.refusal.workbook" },
        notText: { field: "file", words: "roster.refusal.notText" },
        openQuote: { field: "file", words: "roster.refusal.openQuote" },
      },
      async ({ added, known, problems }) => {
        if (problems.length > 0) return atRows(problems, viewer.now);
        refresh();
        return known === 0
          ? say.done("settings.closures.added", { count: added })
          : say.done("settings.closures.addedSome", { count: added, known });
      },
    );
  },
);

/** Each row that cannot be read, with its number; nothing was written. */
async function atRows(problems: RowProblem[], now: Date): Promise<FormState> {
  const t = await getTranslations("settings.closures");
  const sentences = problems
    .slice(0, 10)
    .map(({ row, problem, cell }) =>
      t("row", { row, words: t(`rowProblem.${problem}`, { cell }) }),
    );
  const message = t("nothingAdded", { count: problems.length });
  return {
    ...emptyForm,
    status: "invalid",
    message,
    fields: { file: sentences },
    at: now.getTime(),
  };
}

export async function removeClosure(data: FormData): Promise<void> {
  const viewer = await requireCoordinator();
  const input = oneClosure.safeParse({ id: data.get("id") });
  // Removed already is removed.
  if (!input.success || !(await closures.removeClosure(viewer, input.data)).ok)
    redirect("/district/roster/settings");
  redirect(`/district/roster/settings?removed=${input.data.id}&at=${viewer.now.toISOString()}`);
}

export async function putBack(data: FormData): Promise<void> {
  const viewer = await requireCoordinator();
  const input = oneClosure.safeParse({ id: data.get("id") });
  // Put back already is put back.
  if (input.success) await closures.restoreClosure(viewer, input.data);
  redirect("/district/roster/settings");
}

export const measure = formAction(requireCoordinator, measuring, async (viewer, input, say) =>
  say.answer(await chooseDistances(viewer, input), {}, () => {
    refresh();
    return say.done("settings.distances.saved");
  }),
);

export const saveHelpline = formAction(
  requireCoordinator,
  helplineForm,
  async (viewer, input, say) =>
    say.answer(
      await helplines.saveHelpline(viewer, input),
      {
        notThere: "settings.helplines.notThere",
        tooMany: "settings.helplines.tooMany",
      },
      () => {
        refresh();
        return say.done("settings.helplines.saved");
      },
    ),
);

export const removeHelpline = formAction(
  requireCoordinator,
  oneHelpline,
  async (viewer, input, say) =>
    say.answer(
      await helplines.removeHelpline(viewer, input),
      { notThere: "settings.helplines.notThere" },
      () => redirect("/district/roster/settings#helplines"),
    ),
);
