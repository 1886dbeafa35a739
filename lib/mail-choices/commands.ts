import { record } from "@/lib/audit/commands";
import { asSystem } from "@/lib/auth/viewer";
import { lock, type Tx, write } from "@/lib/db";
import { done, type Result, refused } from "@/lib/result";
import type { AnyViewer, PersonViewer } from "@/lib/viewer";
import { type MailUndo, openMailLink, openMailUndo, sealMailUndo } from "./link";
import { mailChoicesOf } from "./queries";
import { type MailChoices, type MailGroup, mailGroups } from "./schema";

/** How mails of notices come from now on. What waits for the daily mail already still comes with it. */
export async function saveMailChoices(
  viewer: PersonViewer,
  choices: MailChoices,
): Promise<Result<undefined, never>> {
  return write(viewer, async (tx) => {
    await locked(tx, viewer, viewer.personId);
    await put(tx, viewer, viewer.personId, { ...choices, ...pressed(mailGroups, null) });
    await onRecord(tx, viewer, viewer.personId);
    return done();
  });
}

/** What takes the press back; null when all of it was off already. */
type Pressed = { undo: string | null };

/** Hours in which whoever pressed can take it back without signing in. */
const undoHours = 1;

/**
 * The press that a mail's own link asks for, by a person or by their mail program. The link is all
 * that it takes, and turning off is all that it does: mails about one thing, of one person.
 */
export async function turnOffMail(token: string, at: Date): Promise<Result<Pressed, "linkEnded">> {
  const link = openMailLink(token);
  if (!link) return refused("linkEnded");
  const { districtId, personId, about } = link;
  const viewer = asSystem(districtId, "mail-link", at);
  return write<Pressed, "linkEnded">(viewer, async (tx) => {
    await locked(tx, viewer, personId);
    if (!(await isHere(tx, viewer, personId))) return refused("linkEnded");
    const before = await mailChoicesOf(tx, viewer, personId);
    const groups = mailGroups.filter((group) =>
      about === "daily" ? before[group] === "daily" : group === about && before[group] !== "off",
    );
    const [first] = groups;
    if (!first) return done({ undo: null });
    const timing = before[first] === "daily" ? "daily" : "now";
    const off = { ...all(groups, "off"), ...pressed(groups, at) };
    await put(tx, viewer, personId, { ...before, ...off });
    await onRecord(tx, viewer, personId);
    const undo = sealMailUndo({ districtId, personId, groups, timing, pressedAt: at });
    return done({ undo });
  });
}

/**
 * Takes a press back: what it turned off comes as before, unless it was chosen anew meanwhile. What
 * another press turned off, that one's own undo brings back.
 */
export async function takeBackTurnOff(
  undo: string,
  at: Date,
): Promise<Result<undefined, "linkEnded">> {
  const press = openMailUndo(undo);
  if (!press) return refused("linkEnded");
  const { districtId, personId, groups, timing, pressedAt } = press;
  if (at.getTime() >= pressedAt.getTime() + undoHours * 3_600_000) return refused("linkEnded");
  const viewer = asSystem(districtId, "mail-link", at);
  return write(viewer, async (tx) => {
    await locked(tx, viewer, personId);
    if (!(await isHere(tx, viewer, personId))) return refused("linkEnded");
    const before = await mailChoicesOf(tx, viewer, personId);
    if (groups.every((group) => before[group] !== "off")) return done();
    const own = await turnedOffBy(tx, viewer, press);
    if (own.length === 0) return refused("linkEnded");
    await put(tx, viewer, personId, { ...before, ...all(own, timing), ...pressed(own, null) });
    await onRecord(tx, viewer, personId);
    return done();
  });
}

/** Those of a press's groups that are off by it still. */
async function turnedOffBy(
  tx: Tx,
  { districtId }: AnyViewer,
  { personId, groups, pressedAt }: MailUndo,
): Promise<MailGroup[]> {
  const where = { districtId_personId: { districtId, personId } };
  const row = await tx.mailChoice.findUnique({ where });
  const by = pressedAt.getTime();
  return groups.filter((group) => row?.[group] === "off" && row[`${group}OffAt`]?.getTime() === by);
}

function all<T>(groups: readonly MailGroup[], value: T) {
  return Object.fromEntries(groups.map((group) => [group, value]));
}

/** When a press turned each of these off. */
function pressed(groups: readonly MailGroup[], at: Date | null) {
  return Object.fromEntries(groups.map((group) => [`${group}OffAt`, at]));
}

async function locked(tx: Tx, viewer: AnyViewer, personId: string): Promise<void> {
  await lock(tx, viewer, `mail-choices:${personId}`);
}

async function isHere(tx: Tx, { districtId }: AnyViewer, id: string): Promise<boolean> {
  return (await tx.person.count({ where: { districtId, id, leftAt: null } })) > 0;
}

async function put(
  tx: Tx,
  { districtId, now: changedAt }: AnyViewer,
  personId: string,
  choices: MailChoices & { [group in `${MailGroup}OffAt`]?: Date | null },
): Promise<void> {
  await tx.mailChoice.upsert({
    where: { districtId_personId: { districtId, personId } },
    create: { districtId, personId, ...choices, changedAt },
    update: { ...choices, changedAt },
  });
}

/** That it was chosen, by one word whatever it was: how mail comes to somebody is their own affair. */
async function onRecord(tx: Tx, viewer: AnyViewer, subjectId: string): Promise<void> {
  await record(tx, viewer, { action: "mailChoices.saved", subject: "Person", subjectId });
}
