import { expect, it } from "vitest";
import { declineRequest } from "@/lib/requests/commands";
import { roundOf } from "@/lib/rounds/queries";
import { draftedRound } from "@/lib/testing/drafted-round";
import { askedRequest } from "@/lib/testing/requests";
import { veto } from "@/lib/testing/round-scene";
import { addressOf } from "./address";
import { namesOf } from "./names";
import { roundModel } from "./round-model";

it("offers nobody who has meanwhile said no, or wishes not to be paired", async () => {
  const { district, office, roundId, one, other, alone } = await draftedRound({
    matchingWay: "hybrid",
  });
  const page = async (query: Record<string, string> = {}) => {
    const round = await roundOf(office, roundId);
    if (!round?.draft) throw new Error("a draft");
    const address = { ...addressOf(query), own: office.personId };
    return roundModel(round, round.draft, namesOf(round.people), address);
  };
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
    const round = await roundOf(office, roundId);
    if (!round?.draft) throw new Error("a draft");
    const address = { ...addressOf({}), own };
    const { list } = await roundModel(round, round.draft, namesOf(round.people), address);
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
