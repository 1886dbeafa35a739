import { expect, it } from "vitest";
import { declineRequest } from "@/lib/requests/commands";
import { solveAround } from "@/lib/rounds/around";
import { pairInDraft, unpairInDraft } from "@/lib/rounds/drafting";
import { roundOf } from "@/lib/rounds/queries";
import { undoInDraft } from "@/lib/rounds/undoing";
import { draftedRound } from "@/lib/testing/drafted-round";
import { askedRequest } from "@/lib/testing/requests";
import { veto } from "@/lib/testing/round-scene";
import type { Coordinator } from "@/lib/viewer";
import { addressOf } from "./address";
import { namesOf } from "./names";
import { type Draft, roundModel } from "./round-model";

/** The page of a round as this person reads it; `other` changes what it is about. */
async function pageOf(
  office: Coordinator,
  roundId: string,
  query: Record<string, string>,
  { own = office.personId, other = (draft: Draft) => draft } = {},
) {
  const round = await roundOf(office, roundId);
  if (!round?.draft) throw new Error("a draft");
  return roundModel(round, other(round.draft), namesOf(round.people), { ...addressOf(query), own });
}

it("offers nobody who has meanwhile said no, or wishes not to be paired", async () => {
  const { district, office, roundId, one, other, alone } = await draftedRound({
    matchingWay: "hybrid",
  });
  const page = (query: Record<string, string> = {}) => pageOf(office, roundId, query);
  const offered = async () =>
    (await page()).without.shown.flatMap((mentee) => ("openings" in mentee ? mentee.openings : []));
  expect(await offered()).toHaveLength(2);
  const requestId = await askedRequest(district, { id: alone.menteeId }, { id: one.mentorId });
  await declineRequest(district.viewer({ id: one.mentorId }), { requestId });
  expect(await offered()).toMatchObject([{ mentorId: other.mentorId }]);
  await veto(district, { id: alone.menteeId }, { id: other.mentorId });
  expect(await offered()).toEqual([]);
  // Which of the two it was cannot be told: both read the same wherever the pair is looked at.
  for (const { mentorId } of [one, other]) {
    const { open, matrix } = await page({ pair: `${alone.menteeId}.${mentorId}` });
    expect(open).toMatchObject({ rule: "apart", ways: [] });
    expect(open?.sentences[0]).toEqual({ key: "rule.apart", values: {} });
    const row = matrix.rows.find(({ menteeId }) => menteeId === alone.menteeId);
    expect(row?.cells.map(({ rule }) => rule)).toEqual(["apart", "apart"]);
  }
});

it("lists beside a pair nobody with whom the reader would be half of a pair", async () => {
  const { office, roundId, one, other } = await draftedRound();
  const listed = async (own: string) => {
    const { list } = await pageOf(office, roundId, {}, { own });
    return new Map(
      list.shown.map(({ pair, others }) => [pair.menteeId, others.map(({ mentorId }) => mentorId)]),
    );
  };
  const mine = other.mentorId;
  expect(await listed(office.personId)).toEqual(
    new Map(
      [one, other].map(({ menteeId, mentorId }) => [
        menteeId,
        [one.mentorId, mine].filter((id) => id !== mentorId),
      ]),
    ),
  );
  expect((await listed(mine)).get(one.menteeId)).toEqual([]);
  expect((await listed(one.menteeId)).get(one.menteeId)).toEqual([]);
  expect((await listed(one.menteeId)).get(other.menteeId)).toEqual([one.mentorId]);
});

it("leads from a pair to every other mentor of the round, possible ones first", async () => {
  const { district, office, roundId, one, other } = await draftedRound({ mentors: 5, mentees: 6 });
  const pair = `${one.menteeId}.${one.mentorId}`;
  const at = async (query: Record<string, string>, own = office.personId) =>
    (await pageOf(office, roundId, { pair, ...query }, { own })).elsewhere;
  expect(await at({})).toEqual({ count: 4, listed: null });
  await veto(district, { id: one.menteeId }, { id: other.mentorId });
  const all = await at({ ask: "other" });
  expect(all?.count).toBe(4);
  expect(all?.listed?.openings).toHaveLength(3);
  expect(all?.listed?.impossible).toEqual([other.mentorId]);
  const listed = all?.listed?.openings.map(({ mentorId }) => mentorId) ?? [];
  expect(listed).not.toContain(one.mentorId);
  // From a pair that is not drafted too, back to the one that is.
  const there = await at({ pair: `${one.menteeId}.${listed[0]}`, ask: "other" });
  expect(there?.listed?.openings.map(({ mentorId }) => mentorId)).toContain(one.mentorId);
  // Of the reader's own pairs, drafted or not, nothing.
  expect(await at({ ask: "other" }, one.menteeId)).toBeNull();
  const mine = await at({ ask: "other" }, listed[0]);
  expect(mine?.count).toBe(3);
  expect(mine?.listed?.openings.map(({ mentorId }) => mentorId)).toEqual(listed.slice(1));
});

it("shows everyone who wished for each other and is not together, page by page", async () => {
  const { office, roundId } = await draftedRound({ mentors: 4, mentees: 6 });
  const other = (draft: Draft): Draft => {
    const { mentees, mentors } = draft.offering;
    const idsOf = (people: readonly { id: string }[]) => people.map(({ id }) => id);
    const offering = {
      ...draft.offering,
      mentees: mentees.map((mentee) => ({ ...mentee, wishes: idsOf(mentors) })),
      mentors: mentors.map((mentor) => ({ ...mentor, wishes: idsOf(mentees) })),
    };
    return { ...draft, offering };
  };
  const seen: string[] = [];
  for (const wished of ["1", "2", "3"]) {
    const page = (await pageOf(office, roundId, { wished }, { other })).wished;
    expect(page).toMatchObject({ inAll: 20, page: Number(wished), pages: 3 });
    for (const { pair, price } of page.pairs) {
      expect(price).toMatchObject({ possible: true });
      seen.push(`${pair.menteeId} ${pair.mentorId}`);
    }
  }
  expect(new Set(seen).size).toBe(20);
  const beyond = await pageOf(office, roundId, { wished: "9" }, { other });
  expect(beyond.wished.page).toBe(3);
});

it("says what one more place is worth only while the draft is the best there is", async () => {
  const { office, roundId, first, one, alone } = await draftedRound();
  const nextOf = async (menteeId: string) => {
    const { without, worths } = await pageOf(office, roundId, {});
    const found = without.shown.find((mentee) => mentee.menteeId === menteeId);
    if (!found || !("next" in found)) throw new Error("somebody without a mentor");
    return { next: found.next, worths };
  };
  const best = await nextOf(alone.menteeId);
  expect(best.worths.get(one.mentorId)).toMatchObject({ matched: 1 });
  expect(best.next[0]).toMatchObject({ key: "next.askForPlace", values: { matched: 1 } });
  const changed = { ...first.seen, menteeId: alone.menteeId, mentorId: one.mentorId };
  const taken = await pairInDraft(office, { ...changed, insteadOfId: one.menteeId });
  expect(taken.ok).toBe(true);
  const after = await nextOf(one.menteeId);
  expect(after.worths.size).toBe(0);
  expect(after.next.map(({ key }) => key)).toEqual(
    best.next.map(({ key }) => key).filter((key) => key !== "next.askForPlace"),
  );
});

it("offers to work out the rest for all others when somebody is left out this year", async () => {
  const { district, office, roundId, look, first, one, alone } = await draftedRound();
  const { menteeId, mentorId } = one;
  expect((await unpairInDraft(office, { ...first.seen, menteeId })).ok).toBe(true);
  const leaveOut = async (...ids: string[]) => {
    const data = { noMatchReason: "Starts in June." };
    const where = { personId: { in: ids } };
    await district.put((tx) => tx.enrolment.updateMany({ where, data }));
  };
  await leaveOut(menteeId);
  const { rest, without } = await pageOf(office, roundId, {});
  expect(without).toMatchObject({ waiting: 1, aside: 1 });
  expect(rest).toMatchObject({ possible: true, change: { matched: 1 } });
  const moves = [{ menteeId: alone.menteeId, from: null, to: mentorId }];
  expect(rest).toMatchObject({ moves });
  expect((await solveAround(office, (await look()).seen)).ok).toBe(true);
  const after = await look();
  expect(after.mentorOf.get(alone.menteeId)).toBe(mentorId);
  expect(after.mentorOf.has(menteeId)).toBe(false);
  expect((await pageOf(office, roundId, {})).rest).toBeNull();
  // Back to where the two wait, and nobody is left who could be paired.
  expect((await undoInDraft(office, after.seen)).ok).toBe(true);
  await leaveOut(alone.menteeId);
  const nobody = await pageOf(office, roundId, {});
  expect(nobody.without).toMatchObject({ waiting: 0, aside: 2 });
  expect(nobody.rest).toBeNull();
});

it("begins a large picture with the first by name, and leads to a pair that is asked for", async () => {
  const { office, roundId, one } = await draftedRound();
  const other = (draft: Draft): Draft => {
    const { mentees } = draft.offering;
    const [someone] = mentees;
    if (!someone) throw new Error("a mentee");
    const before = Array.from({ length: 41 }, () => ({ ...someone, id: crypto.randomUUID() }));
    return { ...draft, offering: { ...draft.offering, mentees: [...before, ...mentees] } };
  };
  const begun = await pageOf(office, roundId, {}, { other });
  expect(begun.matrix.window).toMatchObject({ page: 1, pages: 2 });
  expect(begun.open).not.toBeNull();
  const pair = `${one.menteeId}.${one.mentorId}`;
  const asked = await pageOf(office, roundId, { pair }, { other });
  expect(asked.matrix.window.page).toBe(2);
});
