import { randomUUID } from "node:crypto";
import { read, type Tx } from "@/lib/db";
import { nameOf, plainWords } from "@/lib/names";
import { titlePhrases } from "@/lib/roster/queries";
import { isLibrarianTitle, isPrincipalTitle, type Phrase } from "@/lib/roster/title-rule";
import type { SystemViewer } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";
import type { Problem } from "./cells";
import { difference } from "./difference";
import { type PersonFacts, personFacts } from "./facts";
import { type Counts, mostRows } from "./schema";
import { readStaffRow, type StaffRow } from "./staff-row";
import { type Known, type Placed, placeStaff, type StaffEntry } from "./staff-together";
import {
  Batches,
  keepRows,
  type Parsed,
  type StagedRow,
  type Staging,
  stagedRow,
  step,
  Unstageable,
} from "./staging";
import { readTable } from "./table";

const batch = 500;

type Surroundings = {
  places: Map<number, Placed>;
  schools: Schools;
  phrases: readonly Phrase[];
  emails: Map<string, string>;
};

type Found = Pick<Counts, "rows" | "librarians" | "otherPeople" | "together">;

/** Reads the file twice: once for what only the whole file can tell, once to compare it with the roster. */
export async function stageStaff(work: Staging): Promise<Found> {
  const schools = new Schools(await knownSchools(work.viewer()));
  const roster = await knownPeople(work.viewer());
  const withoutId = new Set(roster.flatMap((one) => (one.staffId === null ? [one.email] : [])));
  const entries = await entriesOf(work, { schools, withoutId });
  const places = placeStaff(entries, roster, randomUUID, new Set(work.mapping.same));
  const around: Surroundings = {
    places,
    schools,
    phrases: await titlePhrases(work.viewer()),
    emails: emailsById(roster, entries, places),
  };
  let [rows, librarians, together] = [0, 0, 0];
  const batches = new Batches<Parsed<StaffRow>>(batch, async (some) => {
    rows += some.length;
    await step(
      work,
      { stage: "comparing", done: rows, total: entries.length },
      async (tx, viewer) => {
        const staged = await compare(tx, viewer, some, around);
        librarians += staged.filter(isProposal).length;
        together += some.length - staged.length;
        await keepRows(tx, viewer, work.importId, staged);
      },
    );
  });
  for await (const parsed of parsedRows(work, { schools, withoutId })) await batches.add(parsed);
  await batches.flush();
  const otherPeople = [...places.values()].filter(({ problems }) => problems.some(isOther)).length;
  return { rows, librarians, otherPeople, together };
}

/** `withoutId`: addresses of people on the roster who have no employee id, in small letters. */
type Reading = { schools: Schools; withoutId: ReadonlySet<string> };

/** A row may lack the employee id that nobody has given the person with its address. */
async function* parsedRows(
  work: Staging,
  { schools, withoutId }: Reading,
): AsyncGenerator<Parsed<StaffRow>> {
  for await (const { rowNumber, cells, raw } of readTable(work.file, work.mapping.columns)) {
    const { row, problems: found } = readStaffRow(cells);
    const needless = row.staffId === "" && withoutId.has(row.email.toLowerCase());
    const problems = found.filter(
      ({ field, problem }) => !(needless && field === "staffId" && problem === "missing"),
    );
    problems.push(...schools.problemsOf(row.schoolId));
    yield { rowNumber, raw, row, problems };
  }
}

async function entriesOf(work: Staging, reading: Reading): Promise<StaffEntry[]> {
  const entries: StaffEntry[] = [];
  for await (const { rowNumber, row, problems } of parsedRows(work, reading)) {
    entries.push({
      rowNumber,
      staffId: row.staffId,
      firstName: row.firstName,
      lastName: row.lastName,
      email: row.email.toLowerCase(),
      supervisorEmail: row.supervisorEmail?.toLowerCase(),
      school: reading.schools.find(row.schoolId)?.id ?? row.schoolId,
      fte: row.fte,
      broken: problems.length > 0,
    });
    if (entries.length > mostRows) throw new Unstageable("tooManyRows");
    if (entries.length % 2000 === 0)
      await step(work, { stage: "reading", done: entries.length, total: 0 });
  }
  if (entries.length === 0) throw new Unstageable("empty");
  return entries;
}

async function compare(
  tx: Tx,
  { districtId }: SystemViewer,
  rows: Parsed<StaffRow>[],
  around: Surroundings,
): Promise<StagedRow[]> {
  const ids = rows.flatMap(({ rowNumber }) => around.places.get(rowNumber)?.known?.id ?? []);
  const found = await tx.$queryRaw<{ id: string; facts: PersonFacts }[]>`
    SELECT p.id::text, ${personFacts(Prisma.sql`p`)} AS facts FROM "Person" p
    WHERE p."districtId" = ${districtId}::uuid AND p.id = ANY(${ids}::uuid[])`;
  const facts = new Map(found.map((one) => [one.id, one.facts]));
  return rows.flatMap((parsed) => {
    const place = around.places.get(parsed.rowNumber);
    if (!place || (isFurtherPost(place) && parsed.problems.length === 0)) return [];
    const before = facts.get(place.id) ?? null;
    const after = factsAfter(parsed.row, place, before, around);
    const changes = before ? difference(before, after, shownBy(around)) : [];
    const problems = [...parsed.problems, ...place.problems];
    const id = { known: place.known?.id ?? null, id: place.id };
    return [stagedRow(parsed, id, problems, { before, after, changes })];
  });
}

/** What the row says, over what is known; the coordinator's word on who is a librarian stands. */
export function factsAfter(
  row: StaffRow,
  place: Placed,
  before: PersonFacts | null,
  { phrases }: Pick<Surroundings, "phrases">,
): PersonFacts {
  const sameEmail = before?.email.toLowerCase() === row.email.toLowerCase();
  const known = before?.librarian ?? "unknown";
  const says = isLibrarianTitle(row.jobTitle, phrases) ? "proposed" : "unknown";
  const byHand = before?.principal === true && !isPrincipalTitle(before.jobTitle);
  const asKnown = before !== null && row.split === "guessed" && nameOf(before) === nameOf(row);
  const { firstName, lastName } = asKnown ? before : row;
  return {
    staffId: row.staffId || null,
    firstName,
    lastName,
    email: sameEmail ? (before?.email ?? row.email) : row.email,
    jobTitle: row.jobTitle,
    startDate: row.startDate === undefined ? (before?.startDate ?? null) : row.startDate,
    supervisorId:
      place.supervisorId === undefined ? (before?.supervisorId ?? null) : place.supervisorId,
    librarian: known === "confirmed" || known === "declined" ? known : says,
    left: false,
    principal: isPrincipalTitle(row.jobTitle) || byHand,
    posts: postsAfter(place, before),
  };
}

/** Without a column for shares each post keeps its own; new ones share the week evenly. */
function postsAfter({ posts }: Placed, before: PersonFacts | null): string {
  const known = new Map(
    (before?.posts ?? "").split(",").map((post) => {
      const [school = "", fte] = post.split(":");
      return [school, fte] as const;
    }),
  );
  const even = Math.round(1000 / Math.max(1, posts.length));
  return posts
    .map(({ school, fte }) => `${school}:${fte ?? known.get(school) ?? even}`)
    .sort()
    .join();
}

/** A further post of somebody for whom another row speaks, and nothing is wrong with any. */
function isFurtherPost({ speaks, problems }: Placed): boolean {
  return speaks !== undefined && problems.length === 0;
}

function isOther({ problem }: Problem): boolean {
  return problem === "otherPerson";
}

function isProposal({ outcome, values }: StagedRow): boolean {
  if ((outcome !== "added" && outcome !== "changed") || !values || !("after" in values))
    return false;
  const was = values.before && "librarian" in values.before ? values.before.librarian : "unknown";
  return "librarian" in values.after && values.after.librarian === "proposed" && was !== "proposed";
}

function shownBy({ schools, emails }: Surroundings) {
  return (field: string, value: unknown): string => {
    if (field === "supervisorId") return emails.get(String(value)) ?? "";
    if (field !== "posts") return String(value ?? "");
    const posts = String(value).split(",").filter(Boolean);
    return posts.map((post) => schools.shown(post)).join(", ");
  };
}

function emailsById(
  roster: readonly Known[],
  entries: readonly StaffEntry[],
  places: ReadonlyMap<number, Placed>,
): Map<string, string> {
  const emails = new Map(roster.map(({ id, email }) => [id, email]));
  for (const { rowNumber, email } of entries) {
    const id = places.get(rowNumber)?.id;
    if (id && !emails.has(id)) emails.set(id, email);
  }
  return emails;
}

type School = { id: string; sourceId: string; name: string; open: boolean };

/**
 * Schools by the id that the district's files use, or else by a name that only one of them has.
 * Spreadsheets drop zeros at the front of ids; of names, accents, capitals and spaces do not count.
 */
class Schools {
  private readonly bySource: ReadonlyMap<string, School>;
  private readonly byName = new Map<string, School[]>();
  private readonly byId: ReadonlyMap<string, School>;

  constructor(schools: readonly School[]) {
    this.bySource = new Map(schools.map((one) => [bare(one.sourceId), one]));
    this.byId = new Map(schools.map((one) => [one.id, one]));
    for (const one of schools) {
      const name = plainWords(one.name);
      if (one.open) this.byName.set(name, [...(this.byName.get(name) ?? []), one]);
    }
  }

  find(said: string): School | undefined {
    if (said === "") return undefined;
    const [one, another] = this.named(said);
    return this.bySource.get(bare(said)) ?? (another ? undefined : one);
  }

  problemsOf(said: string): Problem[] {
    if (said === "" || this.find(said)) return [];
    const count = this.named(said).length;
    if (count === 0) return [{ field: "schoolId", problem: "unknownSchool" }];
    return [{ field: "schoolId", problem: "severalSchools", values: { count } }];
  }

  private named(said: string): readonly School[] {
    return this.byName.get(plainWords(said)) ?? [];
  }

  /** "Hammond Elementary, 0.5" for `id:500`. */
  shown(post: string): string {
    const [id = "", fte = "1000"] = post.split(":");
    const name = this.byId.get(id)?.name ?? "";
    return fte === "1000" ? name : `${name} (${Number(fte) / 1000})`;
  }
}

function bare(sourceId: string): string {
  return sourceId.toLowerCase().replace(/^0+(?=.)/, "");
}

async function knownSchools(viewer: SystemViewer): Promise<School[]> {
  const { districtId } = viewer;
  const rows = await read(viewer, (tx) =>
    tx.school.findMany({
      where: { districtId },
      select: { id: true, sourceId: true, name: true, closedAt: true },
      take: 50_000,
    }),
  );
  return rows.map(({ closedAt, ...school }) => ({ ...school, open: closedAt === null }));
}

async function knownPeople(viewer: SystemViewer): Promise<Known[]> {
  return read(
    viewer,
    (tx) => tx.$queryRaw<Known[]>`
    SELECT id::text, "staffId", "firstName", "lastName", lower(email::text) AS email, "supervisorId"::text AS "supervisorId"
    FROM "Person" WHERE "districtId" = ${viewer.districtId}::uuid`,
  );
}
