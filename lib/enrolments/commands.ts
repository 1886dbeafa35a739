import { record } from "@/lib/audit/commands";
import { lock, type Tx, write } from "@/lib/db";
import { pairLocks } from "@/lib/mentorships/policy";
import { nameOf } from "@/lib/names";
import { tell } from "@/lib/notifications/commands";
import { mayTakePart } from "@/lib/programmes/policy";
import { currentProgrammeIn } from "@/lib/programmes/queries";
import { done, refused } from "@/lib/result";
import type { Coordinator, Viewer } from "@/lib/viewer";
import { afterSending, isBeingWritten } from "./policy";
import type { Role } from "./schema";

/**
 * Begins to sign up for the current programme in these roles. Once the sign-up was sent, roles
 * change only with the next sending.
 */
export async function beginSignUp(viewer: Viewer, { roles }: { roles: readonly Role[] }) {
  const { districtId, personId } = viewer;
  return write(viewer, async (tx) => {
    const programme = await currentProgrammeIn(tx, viewer);
    if (!programme) return refused("noProgramme");
    const key = { districtId, programmeId: programme.id, personId };
    await lockSignUp(tx, viewer);
    if (!(await mayEnrol(tx, viewer, programme.id))) return refused("notInvited");
    const unique = { districtId_programmeId_personId: key };
    const found = await tx.enrolment.findUnique({ where: unique, select: { state: true } });
    if (found && !isBeingWritten(found.state)) return done({ programmeId: programme.id });
    const chosen = { roles: [...roles] };
    const { id } = found
      ? await tx.enrolment.update({ where: unique, data: chosen, select: { id: true } })
      : await tx.enrolment.create({ data: { ...key, ...chosen }, select: { id: true } });
    await record(tx, viewer, event("begun", id, { roles: [...roles] }));
    return done({ programmeId: programme.id });
  });
}

export type Sending = {
  programmeId: string;
  roles: readonly Role[];
  /** Mentees a mentor will take; 0 for everyone else. */
  capacity: number;
};

/**
 * Sends the sign-up, or edits one that was sent. For the profile's command, in its transaction:
 * questions count as answered, and coordinators hear of it.
 */
export async function sendSignUp(
  tx: Tx,
  viewer: Viewer,
  { programmeId, roles, capacity }: Sending,
) {
  const { districtId, personId, now } = viewer;
  await lockSignUp(tx, viewer);
  if (!(await mayEnrol(tx, viewer, programmeId))) return refused("notInvited");
  const key = { districtId, programmeId, personId };
  const unique = { districtId_programmeId_personId: key };
  const before = await tx.enrolment.findUnique({
    where: unique,
    select: { id: true, state: true, taken: true, roles: true },
  });
  if (before?.state === "withdrawn") return refused("notInvited");
  const trouble = await leavingPairs(tx, key, roles, capacity, before?.taken ?? 0);
  if (trouble) return refused(trouble);
  const state = afterSending(before, roles);
  const data = { roles: [...roles], capacity, state, submittedAt: now };
  const { id } = await tx.enrolment.upsert({
    where: unique,
    create: { ...key, ...data },
    update: { ...data, version: { increment: 1 } },
    select: { id: true },
  });
  await tx.enrolmentQuestion.updateMany({
    where: { districtId, enrolmentId: id, answeredAt: null },
    data: { answeredAt: now },
  });
  const edited = before !== null && !isBeingWritten(before.state);
  const detail = { roles: [...roles], capacity, state, rolesBefore: before?.roles ?? [] };
  await record(tx, viewer, event(edited ? "edited" : "submitted", id, detail));
  const otherRoles = String([...roles].sort()) !== String([...(before?.roles ?? [])].sort());
  if (state === "submitted" && (!edited || otherRoles)) {
    await tellCoordinators(tx, viewer, { id, programmeId });
  }
  return done({ id, state });
}

/**
 * Takes the sign-ups of people who have left back, in the caller's transaction; programmes that are
 * over keep theirs. Whose pairs still run is the caller's to settle first.
 */
export async function withdrawSignUps(
  tx: Tx,
  viewer: Coordinator,
  people: readonly string[],
): Promise<void> {
  const { districtId, now } = viewer;
  const withdrawn = await tx.$queryRaw<{ id: string; before: string }[]>`
    UPDATE "Enrolment" e SET state = 'withdrawn', "withdrawnFrom" = e.state, version = e.version + 1
    FROM "Programme" p
    WHERE e."districtId" = ${districtId}::uuid AND e."personId" = ANY(${[...people]}::uuid[])
      AND p."districtId" = e."districtId" AND p.id = e."programmeId"
      AND p."endsOn" >= ${now}::timestamptz::date AND e.state <> 'withdrawn'
    RETURNING e.id::text, e."withdrawnFrom"::text AS before`;
  await record(
    tx,
    viewer,
    ...withdrawn.map(({ id, before }) => event("withdrawn", id, { before })),
  );
}

/** People who have left are back: their sign-ups are again what they were. */
export async function putBackSignUps(
  tx: Tx,
  viewer: Coordinator,
  people: readonly string[],
): Promise<void> {
  const { districtId } = viewer;
  const back = await tx.$queryRaw<{ id: string; state: string }[]>`
    UPDATE "Enrolment" e SET state = e."withdrawnFrom", "withdrawnFrom" = NULL, version = e.version + 1
    WHERE e."districtId" = ${districtId}::uuid AND e."personId" = ANY(${[...people]}::uuid[])
      AND e.state = 'withdrawn'
    RETURNING e.id::text, e.state::text`;
  await record(tx, viewer, ...back.map(({ id, state }) => event("putBack", id, { state })));
}

/** Somebody in a running pair keeps the role that the pair stands on. */
async function leavingPairs(
  tx: Tx,
  {
    districtId,
    programmeId,
    personId,
  }: { districtId: string; programmeId: string; personId: string },
  roles: readonly Role[],
  capacity: number,
  taken: number,
) {
  if (taken > 0 && !roles.includes("mentor")) return "hasMentees";
  if (capacity < taken) return "belowTaken";
  if (roles.includes("mentee")) return undefined;
  const where = { districtId, programmeId, menteeId: personId, endedAt: null };
  return (await tx.mentorship.count({ where })) > 0 ? "hasMentor" : undefined;
}

/** Nobody pairs them, or records that they have left, until this sign-up is written. */
function lockSignUp(tx: Tx, viewer: Viewer): Promise<void> {
  const { personId } = viewer;
  const ids = { mentorId: personId, menteeId: personId };
  return lock(tx, viewer, `enrolment:${personId}`, ...pairLocks(ids));
}

async function mayEnrol(tx: Tx, viewer: Viewer, programmeId: string): Promise<boolean> {
  const { districtId, personId: id } = viewer;
  const where = { districtId, id, ...mayTakePart(programmeId) };
  return (await tx.person.count({ where })) > 0;
}

async function tellCoordinators(
  tx: Tx,
  viewer: Viewer,
  { id: enrolmentId, programmeId }: { id: string; programmeId: string },
): Promise<void> {
  const { districtId, personId } = viewer;
  const coordinators = await tx.hat.findMany({
    where: { districtId, hat: "coordinator", person: { leftAt: null } },
    select: { personId: true },
  });
  const person = await tx.person.findUniqueOrThrow({
    where: { districtId_id: { districtId, id: personId } },
    select: { firstName: true, lastName: true },
  });
  const to = coordinators.map((one) => one.personId);
  const name = nameOf(person);
  const about = { enrolmentId, programmeId, person: name };
  await tell(tx, viewer, { kind: "enrolmentSubmitted", to, ...about });
}

function event(verb: string, subjectId: string, detail: Detail) {
  return { action: `enrolments.${verb}`, subject: "Enrolment", subjectId, detail };
}
type Detail = Record<string, string | number | string[]>;
