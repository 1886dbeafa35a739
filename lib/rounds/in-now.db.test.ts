import { expect, it } from "vitest";
import { draftedRound } from "@/lib/testing/drafted-round";
import { acceptedRequest, saidNoMatch } from "@/lib/testing/requests";
import { drafted, no, scene as roundScene, seen, veto } from "@/lib/testing/round-scene";
import { forbidPair, solveAround } from "./around";
import { publishRound } from "./commands";
import { differenceFromBest } from "./draft";
import { chooseInstead, pairInDraft, unpairInDraft } from "./drafting";
import { roundOf } from "./queries";
import { priceWithout } from "./rest";
import { whatIf } from "./what-if";

type Scene = Awaited<ReturnType<typeof scene>>;

async function scene() {
  const all = await draftedRound({ matchingWay: "hybrid" });
  const { office, roundId, district } = all;
  const draft = async () => {
    const found = (await roundOf(office, roundId))?.draft;
    if (!found) throw new Error("a draft");
    return found;
  };
  const enrolled = (personId: string, data: { state: "submitted" }) =>
    district.put((tx) =>
      tx.enrolment.updateMany({ where: { districtId: district.id, personId }, data }),
    );
  const leave = (id: string) =>
    district.put((tx) =>
      tx.person.updateMany({
        where: { districtId: district.id, id },
        data: { leftAt: district.now },
      }),
    );
  return { ...all, draft, enrolled, leave };
}

const out: [string, (scene: Scene) => Promise<unknown>][] = [
  ["set aside", ({ district, office, alone }) => saidNoMatch(district, office, idOf(alone))],
  [
    "promised",
    async ({ district, alone }) =>
      acceptedRequest(district, idOf(alone), await district.mentor({ capacity: 1 })),
  ],
  ["no longer approved", ({ enrolled, alone }) => enrolled(alone.menteeId, { state: "submitted" })],
  ["gone", ({ leave, alone }) => leave(alone.menteeId)],
];
const idOf = ({ menteeId: id }: { menteeId: string }) => ({ id });

it.each(out)("a freed mentor is not given to a mentee who is %s by now", async (_, happens) => {
  const all = await scene();
  const { district, office, look, draft, one, other, alone, roundId } = all;
  await happens(all);
  // The other cannot take the place that becomes free.
  await veto(district, { id: one.mentorId }, { id: other.menteeId });
  const pair = { menteeId: one.menteeId, mentorId: other.mentorId };
  const { now, offering, ...kept } = await draft();
  const price = whatIf({ ...kept, problem: offering }, now).around(pair);
  expect(price.possible && price.change.matched).toBe(-1);
  expect((await chooseInstead(office, { ...(await look()).seen, ...pair })).ok).toBe(true);
  const after = await look();
  expect([...after.mentorOf]).toEqual([[one.menteeId, other.mentorId]]);
  const back = { menteeId: alone.menteeId, mentorId: one.mentorId };
  // Whom the coordinator chooses all the same is theirs to choose.
  expect((await chooseInstead(office, { ...after.seen, ...back })).ok).toBe(true);
  const last = await look();
  expect(last.mentorOf.get(alone.menteeId)).toBe(one.mentorId);
  const published = await publishRound(office, { ...last.seen, without: [alone.menteeId] });
  expect(published).toMatchObject({ ok: true, value: { pairs: 1 } });
  expect((await roundOf(office, roundId))?.draft?.now).toBeNull();
});

it.each(out)("a pair ruled out leaves a mentee alone who is %s by now", async (_, happens) => {
  const all = await scene();
  const { office, look, draft, first, one, other, alone } = all;
  await happens(all);
  // The other cannot take the place that becomes free.
  const pin = { menteeId: other.menteeId, mentorId: other.mentorId };
  expect((await pairInDraft(office, { ...first.seen, ...pin })).ok).toBe(true);
  const { now, ...kept } = await draft();
  const pair = { menteeId: one.menteeId, mentorId: one.mentorId };
  expect(priceWithout(kept, pair, now)).toMatchObject({
    possible: true,
    change: { matched: -1 },
    moves: [{ menteeId: one.menteeId, from: one.mentorId, to: null }],
  });
  const pinned = await look();
  expect((await forbidPair(office, { ...pinned.seen, ...pair, how: "around" })).ok).toBe(true);
  const after = await look();
  expect([...after.mentorOf]).toEqual([[other.menteeId, other.mentorId]]);
  expect(after.mentorOf.has(alone.menteeId)).toBe(false);
  expect(after.problem.forbidden).toEqual([pair]);
  expect(after.result.checked?.holds).toBe(true);
  expect(differenceFromBest(after.problem, after.result, after.pairs)).toMatchObject({
    matched: -1,
  });
});

it.each([{ leftAt: true }, { leftAt: false }])(
  "no change brings anybody to a mentor who has no place by now, whether gone: $leftAt",
  async ({ leftAt }) => {
    const all = await roundScene({ mentors: 3, mentees: 2 });
    const { district, office } = all;
    const { id: roundId, ...first } = await drafted(all);
    const look = () => seen(office, roundId);
    const used = new Set(first.pairs.map(({ mentorId }) => mentorId));
    const free = all.mentors.find(({ id }) => !used.has(id));
    const [pair] = first.pairs;
    if (!free || !pair) throw new Error("a pair, and a mentor with a place");
    const { menteeId, mentorId } = pair;
    await district.put(async (tx) => {
      const ids = { districtId: district.id };
      if (leftAt)
        await tx.person.updateMany({
          where: { ...ids, id: free.id },
          data: { leftAt: district.now },
        });
      else
        await tx.enrolment.updateMany({
          where: { ...ids, personId: free.id },
          data: { capacity: 0 },
        });
    });
    const price = priceWithout(first, { menteeId, mentorId }, (await look()).now);
    const ruled = { ...first.seen, menteeId, mentorId, how: "around" as const };
    expect((await forbidPair(office, ruled)).ok).toBe(true);
    const after = await look();
    expect(after.pairs.map((one) => one.mentorId)).not.toContain(free.id);
    expect(price.possible && price.change.matched).toBe(after.pairs.length - first.pairs.length);
    for (const one of after.pairs)
      await unpairInDraft(office, { ...(await look()).seen, menteeId: one.menteeId });
    expect((await solveAround(office, (await look()).seen)).ok).toBe(true);
    const rest = await look();
    expect(rest.pairs.length).toBeGreaterThan(0);
    expect(rest.pairs.map((one) => one.mentorId)).not.toContain(free.id);
    const chosen = { ...rest.seen, menteeId, mentorId: free.id };
    expect(await chooseInstead(office, chosen)).toEqual(no("mentor-full"));
  },
);
