import { nameOf, plainWords } from "@/lib/names";
import type { Problem } from "./cells";

/** What of a staff row concerns the other rows; addresses in small letters. */
export type StaffEntry = {
  rowNumber: number;
  staffId: string;
  firstName: string;
  lastName: string;
  email: string;
  /** Undefined: the file has no such column, so that supervisors stay as they are. */
  supervisorEmail: string | undefined;
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
  problems: Problem[];
};

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
  for (const entry of entries) {
    const { known, problems } = people.find(entry);
    places.set(entry.rowNumber, {
      id: known?.id ?? newId(),
      known,
      supervisorId: undefined,
      problems,
    });
  }
  repeated(entries, places, "staffId", "sameId");
  repeated(entries, places, "email", "sameEmail");
  new Supervision(entries, places, people).settle();
  return places;
}

class Directory {
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

/** A row with one of these may not be about the person found for it. */
const whoIsIt: readonly Problem["problem"][] = ["twoPeople", "emailOfAnother", "otherPerson"];

function repeated(
  entries: readonly StaffEntry[],
  places: ReadonlyMap<number, Placed>,
  field: "staffId" | "email",
  problem: "sameId" | "sameEmail",
): void {
  const rows = new Map<string, number[]>();
  for (const entry of entries) {
    if (entry[field] === "") continue;
    rows.set(entry[field], [...(rows.get(entry[field]) ?? []), entry.rowNumber]);
  }
  for (const same of rows.values()) {
    if (same.length < 2) continue;
    const [first = 0, second = 0] = same;
    for (const row of same) {
      const other = row === first ? second : first;
      places.get(row)?.problems.push({ field, problem, values: { row: other } });
    }
  }
}

class Supervision {
  private readonly rowOf = new Map<string, StaffEntry>();

  constructor(
    private readonly entries: readonly StaffEntry[],
    private readonly places: ReadonlyMap<number, Placed>,
    private readonly people: Directory,
  ) {
    for (const entry of entries) this.rowOf.set(entry.email, entry);
  }

  settle(): void {
    for (const entry of this.entries) this.resolve(entry);
    // Leaving rows out can leave out others, and free or close no circle but these.
    for (let found = 1; found > 0; ) found = this.leaveOutDependents() + this.breakCircles();
  }

  private resolve(entry: StaffEntry): void {
    const place = this.places.get(entry.rowNumber);
    if (!place || entry.supervisorEmail === undefined) return;
    if (entry.supervisorEmail === "") {
      place.supervisorId = null;
      return;
    }
    if (entry.supervisorEmail === entry.email) {
      this.refuse(entry, { field: "supervisorEmail", problem: "ownSupervisor" });
      return;
    }
    const row = this.rowOf.get(entry.supervisorEmail);
    const id = row
      ? this.places.get(row.rowNumber)?.id
      : this.people.byEmail.get(entry.supervisorEmail)?.id;
    if (id) place.supervisorId = id;
    else if (!entry.broken)
      this.refuse(entry, { field: "supervisorEmail", problem: "unknownSupervisor" });
  }

  private leaveOutDependents(): number {
    let found = 0;
    for (const entry of this.entries) {
      const row = this.rowOf.get(entry.supervisorEmail ?? "");
      if (!row || this.isOut(entry) || !this.isOut(row)) continue;
      const place = this.places.get(row.rowNumber);
      if (place?.known && !place.problems.some(({ problem }) => whoIsIt.includes(problem)))
        continue;
      const values = { row: row.rowNumber };
      this.refuse(entry, { field: "supervisorEmail", problem: "supervisorLeftOut", values });
      found += 1;
    }
    return found;
  }

  /** Follows each chain once; whoever is met twice on the same walk stands in a circle. */
  private breakCircles(): number {
    const next = this.chain();
    const rowById = new Map(
      this.entries.map((entry) => [this.places.get(entry.rowNumber)?.id, entry]),
    );
    const walkOf = new Map<string, number>();
    const round: StaffEntry[] = [];
    let walk = 0;
    for (const start of next.keys()) {
      walk += 1;
      let at: string | null | undefined = start;
      while (at && !walkOf.has(at)) {
        walkOf.set(at, walk);
        at = next.get(at);
      }
      if (!at || walkOf.get(at) !== walk) continue;
      const meeting: string = at;
      do {
        const entry = rowById.get(at);
        if (entry && !this.isOut(entry)) round.push(entry);
        at = next.get(at) ?? meeting;
      } while (at !== meeting);
    }
    for (const entry of round)
      this.refuse(entry, { field: "supervisorEmail", problem: "supervisorCircle" });
    return round.length;
  }

  /** Who would supervise whom after the import. */
  private chain(): Map<string, string | null> {
    const next = new Map([...this.people.byId.values()].map((one) => [one.id, one.supervisorId]));
    for (const entry of this.entries) {
      const place = this.places.get(entry.rowNumber);
      if (!place || this.isOut(entry) || place.supervisorId === undefined) continue;
      next.set(place.id, place.supervisorId);
    }
    return next;
  }

  private isOut(entry: StaffEntry): boolean {
    return entry.broken || (this.places.get(entry.rowNumber)?.problems.length ?? 0) > 0;
  }

  private refuse(entry: StaffEntry, problem: Problem): void {
    this.places.get(entry.rowNumber)?.problems.push(problem);
  }
}
