import { expect, it } from "vitest";
import { defaultWeights } from "@/lib/matching/score";
import { declineRequest } from "@/lib/requests/commands";
import { testDistrict } from "@/lib/testing/district";
import { acceptedRequest, askedRequest } from "@/lib/testing/requests";
import { statementsOf } from "@/lib/testing/statements";
import type { Coordinator } from "@/lib/viewer";
import { startRound } from "./commands";
import { unpairInDraft } from "./drafting";
import { impossiblePairs } from "./impossible";
import { type AskedImpossible, namedProblem } from "./named-problem";
import { previewSettings } from "./preview";
import { roundOf } from "./queries";
import { runRound } from "./run-round";
import type { PreviewInput } from "./schema";

const usual = {
  weights: defaultWeights,
  mustHave: [],
  poor: 3500,
  weak: 5500,
  floor: 0,
  loadStep: 0,
};

async function listed(
  viewer: Coordinator,
  { page = 1, ...asked }: AskedImpossible & { page?: number },
) {
  const named = await namedProblem(viewer, asked);
  return named && impossiblePairs(named, { page });
}

/** Two mentors with a place each, three mentees. */
async function scene() {
  const district = await testDistrict();
  const programme = await district.programme({ matchingWay: "hybrid" });
  const office = district.coordinatorViewer(await district.coordinator());
  const mentors = [await district.mentor(), await district.mentor()];
  const mentees = [await district.mentee(), await district.mentee(), await district.mentee()];
  const programmeId = programme.id;
  const preview = async (input: Partial<PreviewInput> = {}) => {
    const answer = await previewSettings(office, { ...usual, programmeId, ...input });
    if (!answer.ok) throw new Error(answer.refusal);
    return answer.value;
  };
  return { district, office, programmeId, mentors, mentees, preview };
}

async function drafted({ district, office, programmeId }: Awaited<ReturnType<typeof scene>>) {
  const started = await startRound(office, { programmeId, formKey: crypto.randomUUID() });
  if (!started.ok) throw new Error(started.refusal);
  const { roundId } = started.value;
  await runRound({ districtId: district.id, roundId, personId: office.personId });
  const round = await roundOf(office, roundId);
  if (!round?.draft) throw new Error("a draft");
  return { roundId, seen: { roundId, version: round.version }, pairs: round.draft.pairs };
}

it("says what settings would come to, and what each rule excludes", async () => {
  const { preview } = await scene();
  const open = await preview();
  expect(open).toMatchObject({ draft: null, forbidden: { pairs: 6, by: {} } });
  expect(open.figures).toMatchObject({ mentees: 3, matched: 2 });
  const closed = await preview({ floor: 10_000 });
  expect(closed.figures).toMatchObject({ matched: 0, worst: null });
  expect(closed.forbidden.by).toEqual({ belowFloor: 6 });
});

it("is compared with the draft, and keeps what was chosen in it only for that draft", async () => {
  const all = await scene();
  const { roundId, seen, pairs } = await drafted(all);
  const same = await all.preview({ roundId });
  expect(same.draft).toMatchObject({
    number: 1,
    figures: same.figures,
    moves: { otherMentor: 0, gained: 0, lost: 0 },
  });
  const menteeId = pairs[0]?.menteeId ?? "";
  expect((await unpairInDraft(all.office, { ...seen, menteeId })).ok).toBe(true);
  const apart = await all.preview({ roundId });
  expect(apart.draft?.figures.matched).toBe(1);
  expect(apart.draft?.moves).toMatchObject({ lost: 0, gained: 1 });
  const none = await all.preview({ floor: 10_000 });
  expect(none.draft?.moves).toMatchObject({ lost: 1, gained: 0 });
});

it("counts the people of a run: around one accepted request, and without a pair of whom one said no", async () => {
  const all = await scene();
  const { district, office, programmeId } = all;
  const [promised, declining] = all.mentors;
  const [one, other] = all.mentees;
  if (!promised || !declining || !one || !other) throw new Error("people are there");
  await acceptedRequest(district, one, promised);
  const requestId = await askedRequest(district, other, declining);
  await declineRequest(district.viewer(declining), { requestId });
  const before = await all.preview();
  expect(before.figures).toMatchObject({ mentees: 2, matched: 1 });
  expect(before.forbidden).toEqual({ pairs: 4, by: { apart: 1, noCapacity: 2 } });
  const now = await listed(office, { programmeId });
  expect(now?.forbidden).toEqual(before.forbidden);
  const { pairs } = await drafted(all);
  expect(pairs).toMatchObject([{ mentorId: declining.id }]);
  const after = await all.preview();
  expect(after.draft).toMatchObject({
    figures: before.figures,
    moves: { otherMentor: 0, gained: 0, lost: 0 },
  });
});

it("of many asked at once by one person, the last is answered", async () => {
  const { office, programmeId } = await scene();
  const asked = Array.from({ length: 6 }, (_, at) =>
    previewSettings(office, { ...usual, programmeId, floor: at * 100 }),
  );
  const answers = await Promise.all(asked);
  expect(answers.at(-1)?.ok).toBe(true);
  const refusals = new Set(answers.flatMap((one) => (one.ok ? [] : [one.refusal])));
  expect([...refusals]).toEqual(["overtaken"]);
});

it("knows only programmes and rounds of its own district", async () => {
  const { programmeId } = await scene();
  const { office: stranger } = await scene();
  const no = { ok: false, refusal: "not-found" };
  expect(await previewSettings(stranger, { ...usual, programmeId })).toEqual(no);
  const roundId = crypto.randomUUID();
  expect(await previewSettings(stranger, { ...usual, roundId })).toEqual(no);
  expect(await previewSettings(stranger, usual)).toEqual(no);
  expect(await listed(stranger, { programmeId })).toBeNull();
});

it("the pairs that a rule excludes are listed by name, with what they lack", async () => {
  const { office, programmeId } = await scene();
  const open = await listed(office, { programmeId });
  expect(open).toMatchObject({ rule: null, pairs: [], pages: 1, draft: null });
  const settings = {
    weights: defaultWeights,
    thresholds: { poor: 0, weak: 0 },
    mustHave: [],
    floor: 10_000,
    loadStep: 0,
  };
  const closed = await listed(office, { programmeId, settings });
  expect(closed).toMatchObject({ rule: "belowFloor", forbidden: { by: { belowFloor: 6 } } });
  expect(closed?.pairs).toHaveLength(6);
  const names = closed?.pairs.map(({ mentee }) => mentee) ?? [];
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
  const beyond = await listed(office, { programmeId, settings, page: 2 });
  expect(beyond?.pairs).toEqual([]);
});

it("the rules of a draft are read in eleven statements, however many people there are", async () => {
  const all = await scene();
  const { district, office, programmeId } = all;
  const { roundId } = await drafted(all);
  const ask = () => namedProblem(office, { programmeId, roundId });
  expect(await statementsOf(ask)).toBe(11);
  for (let more = 0; more < 5; more++) await district.mentor();
  expect(await statementsOf(ask)).toBe(11);
});
