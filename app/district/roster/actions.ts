"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { requireProvenCoordinator } from "@/lib/auth/proven";
import { requireCoordinator } from "@/lib/auth/session";
import { correctAddress as correctAddressOf } from "@/lib/invitations/commands";
import { addressSchema } from "@/lib/invitations/schema";
import {
  acceptCoordinates,
  addPhrase,
  confirmAddresses,
  confirmProposed,
  decideStanding,
  removePhrase,
  takeBackStanding,
} from "@/lib/roster/commands";
import {
  chosenPeople,
  everyProposed,
  newPhrase,
  onePhrase,
  oneSchool,
  pastedAddresses,
  takeBack,
} from "@/lib/roster/schema";

export const decide = formAction(requireCoordinator, chosenPeople, async (viewer, input, say) =>
  say.answer(
    await decideStanding(viewer, input),
    { nobody: "roster.said.nobody" },
    ({ batch, count }) =>
      redirect(
        `/district/roster?undo=${batch}&at=${viewer.now.toISOString()}&said=${input.standing}&count=${count}`,
      ),
  ),
);

export const confirmEverybody = formAction(
  requireCoordinator,
  everyProposed,
  async (viewer, _input, say) =>
    say.answer(
      await confirmProposed(viewer),
      { nobody: "roster.said.nobody" },
      ({ batch, count }) =>
        redirect(
          `/district/roster?undo=${batch}&at=${viewer.now.toISOString()}&said=confirmed&count=${count}`,
        ),
    ),
);

/** The same for one person, on their own page. */
export const decideOne = formAction(requireCoordinator, chosenPeople, async (viewer, input, say) =>
  say.answer(await decideStanding(viewer, input), { nobody: "roster.said.nobody" }, () => {
    refresh();
    return say.done(`roster.said.${input.standing}`, { count: 1 });
  }),
);

export const pasteAddresses = formAction(
  requireCoordinator,
  pastedAddresses,
  async (viewer, input, say) =>
    say.answer(await confirmAddresses(viewer, input), {}, ({ count, unknown }) => {
      refresh();
      const list = unknown.slice(0, 20).join(", ");
      return unknown.length === 0
        ? say.done("roster.said.pasted", { count })
        : say.done("roster.said.pastedSome", { count, unknown: unknown.length, list });
    }),
);

export const addTitlePhrase = formAction(
  requireCoordinator,
  newPhrase,
  async (viewer, input, say) => {
    const phrase = { phrase: input.phrase, librarian: input.speaks === "for" };
    return say.answer(await addPhrase(viewer, phrase), {}, ({ proposed, dropped }) => {
      refresh();
      return dropped === 0
        ? say.done("roster.said.phraseAdded", { proposed })
        : say.done("roster.said.phraseDropped", { proposed, dropped });
    });
  },
);

export const correctAddress = formAction(
  requireProvenCoordinator,
  addressSchema,
  async (viewer, input, say) =>
    say.answer(
      await correctAddressOf(viewer, input),
      {
        notThere: "roster.said.notThere",
        addressTaken: { field: "email", words: "roster.said.addressTaken" },
      },
      ({ invitations }) => {
        refresh();
        return say.done(
          invitations > 0 ? "roster.said.addressInvited" : "roster.said.addressCorrected",
        );
      },
    ),
);

export async function removeTitlePhrase(data: FormData): Promise<void> {
  const viewer = await requireCoordinator();
  const input = onePhrase.safeParse({ phrase: data.get("phrase") });
  // Removed already is removed.
  if (input.success) await removePhrase(viewer, input.data);
  refresh();
}

export async function undoDecision(data: FormData): Promise<void> {
  const viewer = await requireCoordinator();
  const input = takeBack.safeParse({ batch: data.get("batch") });
  // Taken back already is taken back.
  if (input.success) await takeBackStanding(viewer, input.data);
  redirect("/district/roster");
}

export async function sayPlaceIsRight(data: FormData): Promise<void> {
  const viewer = await requireCoordinator();
  const input = oneSchool.safeParse({ schoolId: data.get("schoolId") });
  // Somebody else may have said so a moment ago.
  if (input.success) await acceptCoordinates(viewer, input.data);
  refresh();
}
