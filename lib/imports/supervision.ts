import { groupBy } from "@/lib/group-by";
import type { Problem } from "./cells";
import type { Directory, Persons, Placed, StaffEntry } from "./staff-together";

/** A row with one of these may not be about the person found for it. */
const whoIsIt: readonly Problem["problem"][] = ["twoPeople", "emailOfAnother", "otherPerson"];

/** Who supervises whom after the import, found by address in the file and then on the roster. */
export class Supervision {
  private readonly entries: readonly StaffEntry[];
  /** More than one where an address stands for several people, of whom it can be one at most. */
  private readonly byAddress: ReadonlyMap<string, Persons[]>;

  constructor(
    persons: readonly Persons[],
    private readonly places: ReadonlyMap<number, Placed>,
    private readonly people: Directory,
  ) {
    this.entries = persons.map(({ entry }) => entry);
    this.byAddress = groupBy(persons, ({ entry }) => entry.email);
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
    const [own] = this.byAddress.get(entry.supervisorEmail) ?? [];
    const id = own
      ? this.places.get(own.entry.rowNumber)?.id
      : this.people.byEmail.get(entry.supervisorEmail)?.id;
    if (id) place.supervisorId = id;
    else if (!entry.broken)
      this.refuse(entry, { field: "supervisorEmail", problem: "unknownSupervisor" });
  }

  private leaveOutDependents(): number {
    // Asked once for each address: whoever goes out meanwhile takes others along the next time.
    const rows = new Map<string, number | undefined>();
    let found = 0;
    for (const entry of this.entries) {
      const { supervisorEmail: address } = entry;
      // Rows without an address are nobody's supervisor, as no supervisor is named by none.
      if (!address || this.isOut(entry)) continue;
      if (!rows.has(address)) rows.set(address, this.doubted(this.byAddress.get(address) ?? []));
      const row = rows.get(address);
      if (row === undefined) continue;
      const values = { row };
      this.refuse(entry, { field: "supervisorEmail", problem: "supervisorLeftOut", values });
      found += 1;
    }
    return found;
  }

  /** The first row to correct before it is known who has the address; none when it is known already. */
  private doubted(persons: readonly Persons[]): number | undefined {
    const out = persons.filter(({ entry }) => this.isOut(entry));
    const several = new Set(persons.map(({ entry }) => this.places.get(entry.rowNumber)?.id)).size;
    const first =
      out.find(({ entry }) => !this.isKnown(entry)) ?? (several > 1 ? out[0] : undefined);
    // Of several rows of one person, the one that has the problem and not the one that speaks.
    return first && (first.rows.find(({ broken }) => broken) ?? first.entry).rowNumber;
  }

  /** On the roster already, and without a doubt that it is they. */
  private isKnown({ rowNumber }: StaffEntry): boolean {
    const place = this.places.get(rowNumber);
    return Boolean(
      place?.known && !place.problems.some(({ problem }) => whoIsIt.includes(problem)),
    );
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
