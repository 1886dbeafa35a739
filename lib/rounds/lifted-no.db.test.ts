import { expect, it } from "vitest";
import { declinePair, letNoStand, liftNo } from "@/lib/answers/commands";
import { read } from "@/lib/db";
import { pairForOffice, pairsOfPerson } from "@/lib/mentorships/district-queries";
import { mentorshipOf } from "@/lib/mentorships/queries";
import { mentorsToAsk } from "@/lib/requests/mentors";
import { draftedRound, draftNow } from "@/lib/testing/drafted-round";
import { veto } from "@/lib/testing/round-scene";
import type { Coordinator } from "@/lib/viewer";
import { publishRound, startRound } from "./commands";
import { runRound } from "./run-round";

const no = { ok: false, refusal: "not-found" };

/** One mentor and one mentee, paired by a round; the mentee has said no. */
async function scene() {
  const { district, office, roundId, first } = await draftedRound({ matchingWay: "hybrid" });
  const published = await publishRound(office, { ...first.seen, without: [] });
  if (!published.ok) throw new Error(published.refusal);
  const pair = await district.put((tx) =>
    tx.mentorship.findFirstOrThrow({ where: { districtId: district.id } }),
  );
  const { id: mentorshipId, programmeId, menteeId, mentorId } = pair;
  const of = {
    mentee: district.viewer({ id: menteeId }),
    mentor: district.viewer({ id: mentorId }),
  };
  await declinePair(of.mentee, { mentorshipId, reason: "noTime" });
  /** Whether a round over everyone as they are now proposes the two, and its draft. */
  const proposed = async () => {
    const begun = await startRound(office, { programmeId, formKey: crypto.randomUUID() });
    if (!begun.ok) throw new Error(begun.refusal);
    const next = begun.value.roundId;
    await runRound({ districtId: district.id, roundId: next, personId: office.personId });
    const draft = await draftNow(office, next);
    const { vetoes, mentors } = draft.problem;
    const apart = vetoes.some(({ fromId, aboutId }) =>
      [fromId, aboutId].every((id) => id === menteeId || id === mentorId),
    );
    await district.put((tx) =>
      tx.matchRound.updateMany({ where: { id: next }, data: { state: "discarded" } }),
    );
    return { apart, mentors: mentors.length, together: draft.mentorOf.get(menteeId) === mentorId };
  };
  const seen = async (viewer: Coordinator = office) =>
    (await pairForOffice(viewer, mentorshipId))?.declined;
  const log = async () =>
    (await read(office, (tx) => tx.auditEvent.findMany({ orderBy: { id: "asc" } })))
      .map(({ action }) => action)
      .filter((action) => action.startsWith("mentorships.no"));
  return { district, office, roundId, mentorshipId, menteeId, mentorId, of, proposed, seen, log };
}

it("allows two in the next round of whom one had said no, and lets the no stand again; on record", async () => {
  const { district, office, mentorshipId, mentorId, proposed, seen, log, of } = await scene();
  expect(await proposed()).toMatchObject({ apart: true, together: false });
  expect(await seen()).toMatchObject({ reason: "noTime", liftedOn: null, mayLift: true });
  const listed = await pairsOfPerson(office, mentorId);
  expect(listed).toMatchObject([{ id: mentorshipId, running: false, declined: true }]);
  const before = await mentorshipOf(of.mentor, mentorshipId);
  const mayBeAsked = async () => (await mentorsToAsk(of.mentee))?.mentors.map(({ id }) => id);
  expect(await mayBeAsked()).not.toContain(mentorId);
  expect(await liftNo(office, { mentorshipId })).toEqual({ ok: true, value: { mentorshipId } });
  expect(await seen()).toMatchObject({ reason: "noTime", liftedOn: district.today });
  expect(await proposed()).toMatchObject({ apart: false, together: true });
  // Neither of the two learns of it.
  expect(await mentorshipOf(of.mentor, mentorshipId)).toEqual(before);
  expect(await mayBeAsked()).not.toContain(mentorId);
  for (const viewer of Object.values(of)) {
    expect(await read(viewer, (tx) => tx.declineLift.count())).toBe(0);
  }
  expect((await letNoStand(office, { mentorshipId })).ok).toBe(true);
  expect(await seen()).toMatchObject({ liftedOn: null });
  expect(await proposed()).toMatchObject({ apart: true, together: false });
  expect(await log()).toEqual(["mentorships.noLifted", "mentorships.noStands"]);
});

it("leaves a veto beside it as it is, and reads the same where there is one", async () => {
  const { district, office, mentorshipId, menteeId, mentorId, proposed, seen } = await scene();
  const alike = await scene();
  await veto(district, { id: mentorId }, { id: menteeId });
  const answer = await liftNo(office, { mentorshipId });
  expect(answer).toEqual({ ok: true, value: { mentorshipId } });
  await liftNo(alike.office, { mentorshipId: alike.mentorshipId });
  const { by: _by, ...shown } = (await seen()) ?? {};
  const { by: _other, ...elsewhere } = (await alike.seen()) ?? {};
  expect(shown).toEqual(elsewhere);
  expect(await proposed()).toMatchObject({ apart: true, together: false });
});

it("a draft of before keeps them apart until it is worked out again; its publishing hears a no that stands", async () => {
  const { district, office, mentorshipId, menteeId, mentorId } = await scene();
  await liftNo(office, { mentorshipId });
  const { programmeId } = await district.put((tx) =>
    tx.mentorship.findUniqueOrThrow({
      where: { districtId_id: { districtId: district.id, id: mentorshipId } },
    }),
  );
  const begun = await startRound(office, { programmeId, formKey: crypto.randomUUID() });
  if (!begun.ok) throw new Error(begun.refusal);
  const { roundId } = begun.value;
  await runRound({ districtId: district.id, roundId, personId: office.personId });
  const { seen, mentorOf } = await draftNow(office, roundId);
  expect(mentorOf.get(menteeId)).toBe(mentorId);
  await letNoStand(office, { mentorshipId });
  expect(await publishRound(office, { ...seen, without: [] })).toEqual({
    ok: false,
    refusal: "changed-since",
  });
  await liftNo(office, { mentorshipId });
  expect((await publishRound(office, { ...seen, without: [] })).ok).toBe(true);
});

it("is once, whoever comes at the same moment", async () => {
  const { district, office, mentorshipId, log, seen } = await scene();
  const other = district.coordinatorViewer(await district.coordinator());
  const both = await Promise.all([
    liftNo(office, { mentorshipId }),
    liftNo(other, { mentorshipId }),
  ]);
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  expect(await log()).toEqual(["mentorships.noLifted"]);
  await Promise.all([letNoStand(office, { mentorshipId }), letNoStand(other, { mentorshipId })]);
  expect(await log()).toEqual(["mentorships.noLifted", "mentorships.noStands"]);
  expect(await seen()).toMatchObject({ liftedOn: null });
});

it("is refused for a pair without a no, from another district, and to either half in a coordinator's chair", async () => {
  const { district, office, mentorshipId, menteeId, mentorId, seen } = await scene();
  const elsewhere = await scene();
  const { id: running } = await district.put((tx) =>
    tx.mentorship.findFirstOrThrow({ where: { districtId: district.id, endedAt: null } }),
  );
  for (const act of [liftNo, letNoStand]) {
    expect(await act(office, { mentorshipId: running })).toEqual(no);
    expect(await act(elsewhere.office, { mentorshipId })).toEqual(no);
    for (const personId of [menteeId, mentorId]) {
      expect(await act({ ...office, personId }, { mentorshipId })).toEqual(no);
    }
  }
  await liftNo(office, { mentorshipId });
  const half = { ...office, personId: mentorId };
  expect(await seen(half)).toBeNull();
  expect(await read(half, (tx) => tx.declineLift.count())).toBe(0);
  // Who said no sees it from that chair, and has no say in it there.
  const own = { ...office, personId: menteeId };
  expect(await seen(own)).toMatchObject({ mayLift: false, liftedOn: null });
});

it("is refused once the programme is over, when the page offers it no more", async () => {
  const { office, mentorshipId, log } = await scene();
  const later = { ...office, now: new Date(office.now.getTime() + 800 * 86_400_000) };
  expect((await pairForOffice(later, mentorshipId))?.declined).toMatchObject({ mayLift: false });
  for (const act of [liftNo, letNoStand]) {
    expect(await act(later, { mentorshipId })).toEqual({ ok: false, refusal: "programme-over" });
  }
  expect(await log()).toEqual([]);
});
