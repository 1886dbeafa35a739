import { type Tx, write } from "@/lib/db";
import { moveProgress } from "@/lib/jobs/progress";
import { done, refused } from "@/lib/result";
import type { SystemViewer } from "@/lib/viewer";
import type { Problem } from "./cells";
import type { Change } from "./difference";
import type { PersonFacts, SchoolFacts } from "./facts";
import type { Mapping } from "./schema";

/** What a staging job works on. `viewer` gives the present time at each step. */
export type Staging = {
  viewer: () => SystemViewer;
  importId: string;
  progressId: string;
  file: Uint8Array;
  mapping: Mapping;
};

/** What is kept in `ImportRow.values`: what the row is about, as it is and as it would be. */
export type StagedValues = {
  id: string;
  after: PersonFacts | SchoolFacts;
  before: PersonFacts | SchoolFacts | null;
  changes: Change[];
};

/** A line of the file as it was read, with what is wrong in its own cells. */
export type Parsed<Row> = {
  rowNumber: number;
  raw: Record<string, string>;
  row: Row;
  problems: Problem[];
};

export type StagedRow = {
  rowNumber: number;
  outcome: "added" | "changed" | "same" | "problem";
  /** Cells as they came, for rows with problems. */
  raw: Record<string, string>;
  values: StagedValues | { id: string } | null;
  problems: Problem[];
};

/** Somebody cancelled the import. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}

/** A file that is readable and still cannot be staged. */
export class Unstageable extends Error {
  override readonly name = "Unstageable";
  constructor(readonly failure: "empty" | "tooManyRows") {
    super(failure);
  }
}

/** One step: a transaction of its own that moves the bar and stops when the import was cancelled. */
export async function step(
  work: Staging,
  news: { stage: "reading" | "comparing"; done: number; total: number },
  run: (tx: Tx, viewer: SystemViewer) => Promise<void> = async () => undefined,
): Promise<void> {
  const viewer = work.viewer();
  const result = await write(
    viewer,
    async (tx) => {
      if (!(await moveProgress(tx, viewer, work.progressId, news))) return refused("cancelled");
      await run(tx, viewer);
      return done();
    },
    { limit: 30_000 },
  );
  if (!result.ok) throw new Stopped();
}

/** Writes staged rows by one statement. */
export async function keepRows(
  tx: Tx,
  { districtId }: SystemViewer,
  importId: string,
  rows: readonly StagedRow[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ImportRow" ("districtId", "importId", "rowNumber", outcome, raw, "values", problems)
    SELECT ${districtId}::uuid, ${importId}::uuid, r."rowNumber", r.outcome::"RowOutcome", r.raw,
      nullif(r."values", 'null'), r.problems
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r("rowNumber" int, outcome text, raw jsonb, "values" jsonb, problems jsonb)`;
}

/** Collects rows and hands them on in batches of bounded size. */
export class Batches<T> {
  private rows: T[] = [];

  constructor(
    private readonly size: number,
    private readonly hand: (rows: T[]) => Promise<void>,
  ) {}

  async add(row: T): Promise<void> {
    this.rows.push(row);
    if (this.rows.length >= this.size) await this.flush();
  }

  async flush(): Promise<void> {
    const rows = this.rows;
    this.rows = [];
    if (rows.length > 0) await this.hand(rows);
  }
}

/** The parts of a row's fate that staff and schools share. */
export function stagedRow(
  { rowNumber, raw }: { rowNumber: number; raw: Record<string, string> },
  id: { known: string | null; id: string },
  problems: Problem[],
  facts: Pick<StagedValues, "before" | "after" | "changes">,
): StagedRow {
  if (problems.length > 0) {
    const values = id.known === null ? null : { id: id.known };
    return { rowNumber, outcome: "problem", raw, values, problems };
  }
  const outcome = !facts.before ? "added" : facts.changes.length > 0 ? "changed" : "same";
  return { rowNumber, outcome, raw: {}, values: { id: id.id, ...facts }, problems };
}
