import { record } from "@/lib/audit/commands";
import { schoolYearOf, toColumn } from "@/lib/dates";
import { type Tx, write } from "@/lib/db";
import { dropDraft } from "@/lib/drafts/commands";
import { once } from "@/lib/idempotency";
import { done, refused } from "@/lib/result";
import type { Coordinator } from "@/lib/viewer";
import type { RequirementKind } from "@/prisma/generated/enums";
import { programmeOutOfDate } from "./queries";
import type { ProgrammeInput } from "./schema";

/** Begins a programme for the school year in which it ends. */
export async function createProgramme(
  viewer: Coordinator,
  { formKey, ...input }: ProgrammeInput & { formKey: string },
) {
  return write(
    viewer,
    async (tx) => {
      const { id, fresh } = await once(tx, viewer, "programmes.create", formKey);
      if (!fresh) return done({ id });
      const { districtId } = viewer;
      await tx.programme.create({ data: { districtId, id, ...columns(input) } });
      await setRequirements(tx, viewer, id, input);
      await dropDraft(tx, viewer, { form: "programme", subject: "new" });
      await record(tx, viewer, event("created", id, input));
      return done({ id });
    },
    { conflict: sameName },
  );
}

/** Saves the programme as it was edited, unless somebody saved it since the page was opened. */
export async function changeProgramme(
  viewer: Coordinator,
  { id, version, ...input }: ProgrammeInput & { id: string; version: number },
) {
  const { districtId } = viewer;
  return write(
    viewer,
    async (tx) => {
      const { count } = await tx.programme.updateMany({
        where: { districtId, id, version },
        data: { ...columns(input), version: { increment: 1 } },
      });
      if (count === 0) {
        const exists = await tx.programme.count({ where: { districtId, id } });
        if (!exists) return refused("notThere");
        return refused(await programmeOutOfDate(tx, viewer, id));
      }
      await setRequirements(tx, viewer, id, input);
      await dropDraft(tx, viewer, { form: "programme", subject: id });
      await record(tx, viewer, event("changed", id, input));
      return done({ id });
    },
    { conflict: sameName },
  );
}

function columns(input: ProgrammeInput) {
  const { name, trialDays, poorBelow, weakBelow, loadStep, startsOn, endsOn } = input;
  const { matchingWay, answerDays } = input;
  return {
    name,
    matchingWay,
    answerDays,
    trialDays,
    poorBelow,
    weakBelow,
    loadStep,
    schoolYear: schoolYearOf(endsOn),
    startsOn: toColumn(startsOn),
    endsOn: toColumn(endsOn),
    matchDeadline: toColumn(input.matchDeadline),
  };
}

async function setRequirements(
  tx: Tx,
  { districtId }: Coordinator,
  programmeId: string,
  input: ProgrammeInput,
): Promise<void> {
  const { contactMinutesPerMonth, visitsPerYear, firstContactDays } = input;
  const asked: [RequirementKind, number | undefined][] = [
    ["contactMinutesPerMonth", contactMinutesPerMonth],
    ["visitsPerYear", visitsPerYear],
    ["firstContactDays", firstContactDays],
  ];
  await tx.requirement.deleteMany({ where: { districtId, programmeId } });
  await tx.requirement.createMany({
    data: asked.flatMap(([kind, amount]) =>
      amount ? [{ districtId, programmeId, kind, amount }] : [],
    ),
  });
}

function event(verb: "created" | "changed", subjectId: string, input: ProgrammeInput) {
  const { name, startsOn, endsOn, matchDeadline, contactMinutesPerMonth, matchingWay } = input;
  const detail = { name, startsOn, endsOn, matchDeadline, contactMinutesPerMonth, matchingWay };
  return { action: `programmes.${verb}`, subject: "Programme", subjectId, detail };
}

/** One name a school year, decided by the database. */
const sameName = (constraint: string) =>
  constraint.includes("schoolYear") ? refused("sameName") : undefined;
