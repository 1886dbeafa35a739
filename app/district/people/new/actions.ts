"use server";

import type { Route } from "next";
import { RedirectType, redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { requireProvenCoordinator } from "@/lib/auth/proven";
import { addPerson } from "@/lib/imports/one-person";
import { newPerson } from "@/lib/imports/schema";

/** Where somebody signs in is said here, as by a file of staff. */
export const add = formAction(requireProvenCoordinator, newPerson, async (viewer, input, say) =>
  say.answer(
    await addPerson(viewer, input),
    {
      busy: "roster.add.busy",
      emailTaken: { field: "email", words: "roster.add.emailTaken" },
      hasLeft: { field: "email", words: "roster.add.hasLeft" },
      idTaken: { field: "staffId", words: "roster.add.idTaken" },
      unknownSchool: { field: "schoolId", words: "roster.add.unknownSchool" },
      unknownSupervisor: { field: "supervisorEmail", words: "roster.add.unknownSupervisor" },
    },
    // The way back leads past the form, which has done what it was for.
    ({ personId }) =>
      redirect(`/district/people/${personId}?said=added` as Route, RedirectType.replace),
  ),
);
