import { randomUUID } from "node:crypto";
import { forbidPair } from "@/lib/rounds/around";
import { startRound } from "@/lib/rounds/commands";
import { pairInDraft } from "@/lib/rounds/drafting";
import { roundOf } from "@/lib/rounds/queries";
import { undoInDraft } from "@/lib/rounds/undoing";
import { keepScenario } from "@/lib/scenarios/commands";
import { granted, until } from "./granted";
import type { Office } from "./office";

type PairIds = { menteeId: string; mentorId: string };
type Model = Awaited<ReturnType<Rounds["first"]>>;
export type Round = { seen: { roundId: string; version: string }; one: PairIds; two: PairIds };

/** Rounds of a district, each in a programme of its own. The worker has worked the first one out; the others are its copies. */
export class Rounds {
  private model: Promise<Model> | undefined;

  constructor(private readonly office: Office) {}

  async make(state: "draft" | "discarded" | "running" = "draft"): Promise<Round> {
    this.model ??= this.first();
    const { id: modelId, version, mentees, mentors, one, two } = await this.model;
    const { id: programmeId } = await this.office.programme();
    await this.office.enrolAll(programmeId, mentees, mentors);
    const id = randomUUID();
    const other = JSON.stringify({ id, programmeId, state });
    await this.office.district.put(async (tx) => {
      await tx.$executeRaw`INSERT INTO "MatchRound" SELECT (jsonb_populate_record(r, ${other}::jsonb)).*
        FROM "MatchRound" r WHERE r.id = ${modelId}::uuid`;
      await tx.$executeRaw`INSERT INTO "Match" SELECT (jsonb_populate_record(m,
        jsonb_build_object('id', gen_random_uuid(), 'roundId', ${id}::text))).*
        FROM "Match" m WHERE m."roundId" = ${modelId}::uuid`;
    });
    return { seen: { roundId: id, version: String(version) }, one, two };
  }

  /** A draft in which the first pair is chosen by hand, that was taken back, or the pair is ruled out. */
  async changed(how: "pinned" | "undone" | "forbidden"): Promise<Round> {
    const { viewer } = this.office;
    const round = await this.make();
    const { one } = round;
    const seen = { roundId: round.seen.roundId, version: Number(round.seen.version) };
    const step =
      how === "forbidden"
        ? await forbidPair(viewer, { ...seen, ...one, how: "apart" })
        : await pairInDraft(viewer, { ...seen, ...one });
    let { version } = granted(step);
    if (how === "undone")
      version = granted(await undoInDraft(viewer, { ...seen, version })).version;
    return { ...round, seen: { roundId: seen.roundId, version: String(version) } };
  }

  async scenario(): Promise<Round & { scenarioId: string }> {
    const round = await this.make();
    const seen = { roundId: round.seen.roundId, version: Number(round.seen.version) };
    const form = { ...seen, formKey: randomUUID(), name: "As it was" };
    return { ...round, ...granted(await keepScenario(this.office.viewer, form)) };
  }

  private async first() {
    const { district, viewer } = this.office;
    const four = await Promise.all([1, 2, 3, 4].map(() => district.person()));
    const [mentees, mentors] = [four.slice(0, 2), four.slice(2)];
    const { id: programmeId } = await this.office.programme();
    await this.office.enrolAll(programmeId, mentees, mentors);
    const begun = await startRound(viewer, { programmeId, formKey: randomUUID() });
    const { roundId } = granted(begun);
    const { id, version, draft } = await until(async () => {
      const found = await roundOf(viewer, roundId);
      return found?.draft ? { ...found, draft: found.draft } : undefined;
    });
    const pairs = draft.pairs.map(({ menteeId, mentorId }) => ({ menteeId, mentorId }));
    const [one, two] = pairs;
    if (!one || !two) throw new Error("the first round has no two pairs");
    return { id, version, one, two, mentees, mentors };
  }
}
