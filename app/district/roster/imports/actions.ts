"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { requireProvenCoordinator } from "@/lib/auth/proven";
import { requireCoordinator } from "@/lib/auth/session";
import { missingColumns } from "@/lib/imports/columns";
import {
  applyImport,
  cancelImport,
  chooseColumns,
  compareAgain,
  confirmSamePeople,
  undoImport,
} from "@/lib/imports/commands";
import { applying, chosenColumns, oneImport, samePeople } from "@/lib/imports/schema";

export const useColumns = formAction(
  requireCoordinator,
  chosenColumns,
  async (viewer, input, say) => {
    const { id, kind, column: columns, district } = input;
    const [first] = missingColumns(kind, columns);
    return say.answer(
      await chooseColumns(viewer, { id, columns, district }),
      {
        notWaiting: "roster.refusal.notWaiting",
        columnsMissing: { field: `column.${first}`, words: "form.required" },
        chosenTwice: "roster.refusal.chosenTwice",
      },
      () => redirect(`/district/roster/imports/${id}`),
    );
  },
);

export const compare = formAction(requireCoordinator, oneImport, async (viewer, input, say) =>
  say.answer(
    await compareAgain(viewer, input),
    { notWaiting: "roster.refusal.notWaiting" },
    ({ id }) => redirect(`/district/roster/imports/${id}`),
  ),
);

export const confirmSame = formAction(requireCoordinator, samePeople, async (viewer, input, say) =>
  say.answer(
    await confirmSamePeople(viewer, input),
    { notWaiting: "roster.refusal.notWaiting" },
    ({ id }) => redirect(`/district/roster/imports/${id}`),
  ),
);

export const cancel = formAction(requireCoordinator, oneImport, async (viewer, input, say) =>
  say.answer(
    await cancelImport(viewer, input),
    { notWaiting: "roster.refusal.notWaiting" },
    ({ id }) => redirect(`/district/roster/imports/${id}`),
  ),
);

/** A file of staff may say where somebody signs in, and so may its undoing. */
export const apply = formAction(requireProvenCoordinator, applying, async (viewer, input, say) => {
  const result = await applyImport(viewer, input);
  // The page shows where the import stands now.
  if (!result.ok && !asksAgain.includes(result.refusal)) refresh();
  return say.answer(
    result,
    {
      alreadyApplied: "roster.refusal.alreadyApplied",
      notReady: "roster.refusal.notReady",
      changedSince: "roster.refusal.changedSince",
      manyMissing: { field: "whole", words: "roster.refusal.manyMissing" },
    },
    () => redirect(`/district/roster/imports/${input.id}`),
  );
});

/** The page need not move on after these. */
const asksAgain: string[] = ["changedSince", "manyMissing"];

export const undo = formAction(requireProvenCoordinator, oneImport, async (viewer, input, say) =>
  say.answer(
    await undoImport(viewer, input),
    {
      alreadyUndone: "roster.refusal.alreadyUndone",
      notApplied: "roster.refusal.notApplied",
      changedSince: "roster.refusal.changedSince",
    },
    () => redirect(`/district/roster/imports/${input.id}`),
  ),
);
