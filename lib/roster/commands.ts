import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit/commands";
import { lock, type Tx, write } from "@/lib/db";
import type { DistanceUnit } from "@/lib/distances";
import { done, refused } from "@/lib/result";
import type { AnyViewer, Coordinator } from "@/lib/viewer";
import { open, present } from "./policy";
import { titlePhrases } from "./queries";
import type { ChosenPeople, SchoolLanguages, Standing } from "./schema";
import { isLibrarianTitle } from "./title-rule";
import { usualPhrases } from "./usual-phrases";

/**
 * Says of one or many people whether they are librarians. People who have left, or who are not
 * there, are passed over.
 * @returns how many were changed, and the batch by which it can be taken back
 */
export async function decideStanding(viewer: Coordinator, { people, standing }: ChosenPeople) {
  return write(viewer, async (tx) => {
    const changed = await setStanding(tx, viewer, { people, standing });
    return changed.count === 0 ? refused("nobody") : done(changed);
  });
}

/** Confirms everybody whom the job titles propose. */
export async function confirmProposed(viewer: Coordinator) {
  return write(viewer, async (tx) => {
    const proposed = await tx.person.findMany({
      where: { ...present(viewer), librarian: "proposed" },
      select: { id: true },
    });
    const people = proposed.map(({ id }) => id);
    const changed = await setStanding(tx, viewer, { people, standing: "confirmed" });
    return changed.count === 0 ? refused("nobody") : done(changed);
  });
}

/** Confirms the librarians on a pasted list; says which addresses are not on the roster. */
export async function confirmAddresses(
  viewer: Coordinator,
  { addresses }: { addresses: string[] },
) {
  return write(viewer, async (tx) => {
    const found = await tx.person.findMany({
      where: { ...present(viewer), email: { in: addresses } },
      select: { id: true, email: true },
    });
    const known = new Set(found.map(({ email }) => email.toLowerCase()));
    const unknown = addresses.filter((address) => !known.has(address));
    const people = found.map(({ id }) => id);
    const { count, batch } = await setStanding(tx, viewer, { people, standing: "confirmed" });
    return done({ count, batch, unknown, already: people.length - count });
  });
}

/** Takes a batch of decisions back, where nobody has decided otherwise since. */
export async function takeBackStanding(viewer: Coordinator, { batch }: { batch: string }) {
  const { districtId } = viewer;
  return write(viewer, async (tx) => {
    await lock(tx, viewer, `standing:${batch}`);
    const events = await tx.auditEvent.findMany({
      where: { districtId, subject: "Standing", subjectId: batch },
      select: { action: true, detail: true },
    });
    const decided = events.find(({ action }) => action in decisions);
    if (!decided) return refused("notThere");
    if (events.length > 1) return refused("alreadyTakenBack");
    const standing = decided.action === "roster.confirmed" ? "confirmed" : "declined";
    let count = 0;
    for (const [before, people] of Object.entries(peopleBefore(decided.detail))) {
      const put = await tx.person.updateMany({
        where: { districtId, id: { in: people }, librarian: standing },
        data: { librarian: before as Standing },
      });
      count += put.count;
    }
    await record(tx, viewer, {
      action: "roster.decisionTakenBack",
      subject: "Standing",
      subjectId: batch,
      detail: { count },
    });
    return done({ count });
  });
}

/** Adds a phrase that speaks for or against a librarian; an earlier word on it is replaced. */
export async function addPhrase(
  viewer: Coordinator,
  { phrase, librarian }: { phrase: string; librarian: boolean },
) {
  const { districtId } = viewer;
  return write(viewer, async (tx) => {
    await ownPhrases(tx, viewer);
    await tx.titleRule.upsert({
      where: { districtId_phrase: { districtId, phrase } },
      create: { districtId, phrase, librarian },
      update: { librarian },
    });
    const proposed = await proposeByTitle(tx, viewer);
    await record(tx, viewer, phraseEvent("phraseAdded", phrase, { librarian, ...proposed }));
    return done(proposed);
  });
}

/** Removes a phrase. Without any phrase of its own a district goes by the usual ones. */
export async function removePhrase(viewer: Coordinator, { phrase }: { phrase: string }) {
  const { districtId } = viewer;
  return write(viewer, async (tx) => {
    await ownPhrases(tx, viewer);
    const { count } = await tx.titleRule.deleteMany({ where: { districtId, phrase } });
    if (count === 0) return refused("notThere");
    const proposed = await proposeByTitle(tx, viewer);
    await record(tx, viewer, phraseEvent("phraseRemoved", phrase, proposed));
    return done(proposed);
  });
}

/** Somebody has looked: the school does lie that far from the others. */
export async function acceptCoordinates(viewer: Coordinator, { schoolId }: { schoolId: string }) {
  const { districtId } = viewer;
  return write(viewer, async (tx) => {
    const { count } = await tx.school.updateMany({
      where: { districtId, id: schoolId, coordinatesDoubtful: true },
      data: { coordinatesDoubtful: false },
    });
    if (count === 0) return refused("notDoubtful");
    await record(tx, viewer, {
      action: "roster.coordinatesAccepted",
      subject: "School",
      subjectId: schoolId,
    });
    return done();
  });
}

/** Says what a school's families speak at home; for matching, where its mentee needs a mentor who speaks it. */
export async function sayLanguages(viewer: Coordinator, { schoolId, languages }: SchoolLanguages) {
  const { districtId } = viewer;
  const said = [...new Set(languages)].sort();
  return write(viewer, async (tx) => {
    await lock(tx, viewer, `school:${schoolId}`);
    const school = await tx.school.findFirst({
      where: { ...open(viewer), id: schoolId },
      select: { languages: true },
    });
    if (!school) return refused("notThere");
    if (String(school.languages) === String(said)) return done();
    await tx.school.updateMany({ where: { districtId, id: schoolId }, data: { languages: said } });
    const detail = { before: school.languages, languages: said };
    const subject = { subject: "School", subjectId: schoolId };
    await record(tx, viewer, { action: "roster.languagesSaid", ...subject, detail });
    return done();
  });
}

/** Says how the district measures distances. */
export async function chooseDistances(
  viewer: Coordinator,
  { distances }: { distances: DistanceUnit },
) {
  const { districtId } = viewer;
  return write(viewer, async (tx) => {
    await tx.district.update({
      where: { id: districtId },
      data: { distances },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "roster.distancesChosen",
      subject: "District",
      subjectId: districtId,
      detail: { distances },
    });
    return done();
  });
}

const decisions = { "roster.confirmed": true, "roster.declined": true };

async function setStanding(tx: Tx, viewer: Coordinator, { people, standing }: ChosenPeople) {
  const { districtId } = viewer;
  const concerned = await tx.$queryRaw<{ id: string; librarian: Standing }[]>`
    SELECT id::text, librarian FROM "Person"
    WHERE "districtId" = ${districtId}::uuid AND id = ANY(${people}::uuid[])
      AND "leftAt" IS NULL AND librarian <> ${standing}::"LibrarianStanding"
    ORDER BY id FOR UPDATE`;
  const ids = concerned.map(({ id }) => id);
  const batch = randomUUID();
  if (ids.length === 0) return { count: 0, batch };
  await tx.person.updateMany({
    where: { districtId, id: { in: ids } },
    data: { librarian: standing },
  });
  const detail: Record<string, string[]> = {};
  for (const { id, librarian } of concerned) detail[librarian] = [...(detail[librarian] ?? []), id];
  const action = `roster.${standing}`;
  await record(tx, viewer, { action, subject: "Standing", subjectId: batch, detail });
  return { count: ids.length, batch };
}

/** Standing before → person ids, as `setStanding` has recorded it. */
function peopleBefore(detail: unknown): Record<string, string[]> {
  return typeof detail === "object" && detail ? (detail as Record<string, string[]>) : {};
}

/** Before the first change the usual phrases become the district's own. */
async function ownPhrases(tx: Tx, viewer: Coordinator): Promise<void> {
  const { districtId } = viewer;
  await lock(tx, viewer, "titles");
  if ((await tx.titleRule.count({ where: { districtId } })) > 0) return;
  const data = usualPhrases.map((one) => ({ districtId, ...one }));
  await tx.titleRule.createMany({ data, skipDuplicates: true });
}

/** Who is proposed follows the titles; what the coordinator has decided stands. */
async function proposeByTitle(tx: Tx, viewer: AnyViewer) {
  const phrases = await titlePhrases(viewer);
  const undecided = { librarian: { in: ["unknown", "proposed"] satisfies Standing[] } };
  const titles = await tx.person.groupBy({
    by: ["jobTitle"],
    where: { ...present(viewer), ...undecided },
  });
  const holding = (says: boolean) => ({
    in: titles
      .map(({ jobTitle }) => jobTitle)
      .filter((title) => isLibrarianTitle(title, phrases) === says),
  });
  const proposed = await tx.person.updateMany({
    where: { ...present(viewer), librarian: "unknown", jobTitle: holding(true) },
    data: { librarian: "proposed" },
  });
  const dropped = await tx.person.updateMany({
    where: { ...present(viewer), librarian: "proposed", jobTitle: holding(false) },
    data: { librarian: "unknown" },
  });
  return { proposed: proposed.count, dropped: dropped.count };
}

function phraseEvent(
  verb: string,
  phrase: string,
  detail: Record<string, string | number | boolean>,
) {
  return { action: `roster.${verb}`, subject: "TitleRule", detail: { phrase, ...detail } };
}
