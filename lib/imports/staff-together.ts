import { groupBy } from "@/lib/group-by";
import { nameOf, plainWords } from "@/lib/names";
import type { Problem } from "./cells";
import { Supervision } from "./supervision";

/** What of a staff row concerns the other rows; addresses in small letters. */
export type StaffEntry = {
  rowNumber: number;
  /** Empty where it is missing, or needless: then the row is not broken by it. */
  staffId: string;
  firstName: string;
  lastName: string;
  email: string;
  /** Undefined: the file has no such column, so that supervisors stay as they are. */
  supervisorEmail: string | undefined;
  /** The school's id with us, or what the file calls one that is not there; empty for the office. */
  school: string;
  /** Thousandths of a full-time post; undefined: the file has no such column. */
  fte: number | undefined;
  /** The row has a problem of its own and is left out. */
  broken: boolean;
};

/** Someone on the roster already; address in small letters. */
export type Known = {
  id: string;
  staffId: string | null;
  firstName: string;
  lastName: string;
  email: string;
  supervisorId: string | null;
};

export type Placed = {
  /** The person's id: the known one, or the one a new person will get. */
  id: string;
  known: Known | undefined;
  /** Undefined: stays as it is. */
  supervisorId: string | null | undefined;
  /** Where the person works by all their rows; of the row that speaks for them alone. */
  posts: Post[];
  /** The row that speaks for the person, when this one names a further post of theirs. */
  speaks: number | undefined;
  problems: Problem[];
};
export type Post = { school: string; fte: number | undefined };

/**
 * What only the whole file can tell: who is whom, rows that repeat an id or an address, supervisors
 * who are nowhere or go round in a circle. A row whose new supervisor's row is left out is left out
 * as well: who evaluates whom must never be guessed.
 * @param same people of whom somebody has said that the row with their employee id is theirs
 * @returns by row number
 */
export function placeStaff(
  entries: readonly StaffEntry[],
  roster: readonly Known[],
  newId: () => string,
  same: ReadonlySet<string> = new Set(),
): Map<number, Placed> {
  const people = new Directory(roster, same);
  const places = new Map<number, Placed>();
  const persons = personsOf(entries);
  for (const { entry, posts } of persons) {
    const { known, problems } = people.find(entry);
    const id = known?.id ?? newId();
    const said = { id, known, supervisorId: undefined, speaks: undefined, posts, problems };
    places.set(entry.rowNumber, said);
  }
  const speaking = persons.map(({ entry }) => entry);
  repeated(speaking, places, "staffId", "sameId");
  repeated(speaking, places, "email", "sameEmail");
  new Supervision(persons, places, people).settle();
  for (const person of persons) joinRows(person, places);
  return places;
}

/** Somebody by one row or several; the entry that speaks for them is broken if any of theirs is. */
export type Persons = { entry: StaffEntry; rows: readonly StaffEntry[]; posts: Post[] };

/**
 * Rows with one id, name and address and each another school are one person with several posts; the
 * largest share speaks for them. Any other rows stand for themselves.
 */
function personsOf(entries: readonly StaffEntry[]): Persons[] {
  const alike = groupBy(entries, (entry) => {
    const { rowNumber, staffId, email, broken } = entry;
    return staffId === "" && broken
      ? `row ${rowNumber}`
      : JSON.stringify([staffId, email, plainWords(nameOf(entry))]);
  });
  return [...alike.values()].flatMap((rows) => {
    const schools = new Set(rows.map(({ school }) => school));
    return schools.size === rows.length ? [oneOf(rows)] : rows.map((row) => oneOf([row]));
  });
}

function oneOf(rows: readonly StaffEntry[]): Persons {
  const [first, ...rest] = rows as [StaffEntry, ...StaffEntry[]];
  const entry = rest.reduce((main, row) => ((row.fte ?? 0) > (main.fte ?? 0) ? row : main), first);
  const posts = rows
    .filter(({ school }) => school !== "")
    .map(({ school, fte }) => ({ school, fte }));
  return { entry: { ...entry, broken: rows.some(({ broken }) => broken) }, rows, posts };
}

/** A person comes with all their posts or not at all: otherwise a row left out would take one away. */
function joinRows({ entry, rows }: Persons, places: Map<number, Placed>): void {
  const place = places.get(entry.rowNumber);
  if (!place || rows.length === 1) return;
  const broken = rows.find((row) => row.broken);
  const speaksBroken = rows.some((row) => row.broken && row.rowNumber === entry.rowNumber);
  const leftOut = (row: number): Problem => ({
    field: "staffId",
    problem: "togetherLeftOut",
    values: { row },
  });
  if (broken && !speaksBroken) place.problems.push(leftOut(broken.rowNumber));
  const out = broken?.rowNumber ?? (place.problems.length > 0 ? entry.rowNumber : undefined);
  for (const { rowNumber } of rows) {
    if (rowNumber === entry.rowNumber) continue;
    const other = out === undefined || out === rowNumber ? [] : [leftOut(out)];
    const further = { posts: [], speaks: entry.rowNumber, problems: other };
    places.set(rowNumber, { ...place, ...further });
  }
}

/** The people on the roster, found by what a row says of somebody. */
export class Directory {
  readonly byEmail: ReadonlyMap<string, Known>;
  readonly byId: ReadonlyMap<string, Known>;
  private readonly byStaffId: ReadonlyMap<string, Known>;

  constructor(
    roster: readonly Known[],
    private readonly same: ReadonlySet<string>,
  ) {
    this.byEmail = new Map(roster.map((one) => [one.email, one]));
    this.byId = new Map(roster.map((one) => [one.id, one]));
    this.byStaffId = new Map(
      roster.flatMap((one) => (one.staffId === null ? [] : [[one.staffId, one]])),
    );
  }

  /** By employee id, then by address; a person without an id yet takes the file's. */
  find(entry: StaffEntry): { known: Known | undefined; problems: Problem[] } {
    const byId = this.byStaffId.get(entry.staffId);
    const byEmail = this.byEmail.get(entry.email);
    if (byId && byEmail && byId.id !== byEmail.id)
      return { known: byId, problems: [{ field: "email", problem: "twoPeople" }] };
    if (!byId && byEmail && byEmail.staffId !== null) {
      const values = { other: byEmail.staffId };
      return { known: byEmail, problems: [{ field: "email", problem: "emailOfAnother", values }] };
    }
    if (byId && !byEmail && !this.same.has(byId.id) && otherName(entry, byId)) {
      const values = { name: nameOf(byId), other: byId.email };
      return { known: byId, problems: [{ field: "staffId", problem: "otherPerson", values }] };
    }
    return { known: byId ?? byEmail, problems: [] };
  }
}

/** Numbers are given anew; with another name and another address it may be somebody else. */
function otherName(entry: StaffEntry, known: Known): boolean {
  return plainWords(nameOf(entry)) !== plainWords(nameOf(known));
}

function repeated(
  entries: readonly StaffEntry[],
  places: ReadonlyMap<number, Placed>,
  field: "staffId" | "email",
  problem: "sameId" | "sameEmail",
): void {
  const said = entries.filter((entry) => entry[field] !== "");
  for (const [first, second, ...more] of groupBy(said, (entry) => entry[field]).values()) {
    if (!first || !second) continue;
    for (const { rowNumber: row } of [first, second, ...more]) {
      const other = row === first.rowNumber ? second.rowNumber : first.rowNumber;
      places.get(row)?.problems.push({ field, problem, values: { row: other } });
    }
  }
}
