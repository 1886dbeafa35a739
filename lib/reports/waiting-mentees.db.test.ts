import { expect, it } from "vitest";
import { declinePair } from "@/lib/answers/commands";
import { endMentorshipFor, pairByHand } from "@/lib/mentorships/commands";
import { publishRound } from "@/lib/rounds/commands";
import { draftedRound, draftNow } from "@/lib/testing/drafted-round";
import { coordinating } from "@/lib/testing/viewers";
import { listWaitingMentees } from "./waiting-mentees";

it("leads to the round that leaves somebody over, the draft or the last one published, and to a proposal", async () => {
  const { district, office, roundId, one, alone } = await draftedRound();
  const { id: programmeId } = await district.put((tx) =>
    tx.programme.findFirstOrThrow({ where: { districtId: district.id } }),
  );
  const over = { id: roundId, mentorId: null };
  const spoken = async (viewer = office) => {
    const { rows } = await listWaitingMentees(viewer, programmeId);
    return Object.fromEntries(rows.map((row) => [row.personId, row.inRound]));
  };
  expect(await spoken()).toMatchObject({
    [alone.menteeId]: over,
    [one.menteeId]: { id: roundId, mentorId: one.mentorId },
  });
  const { seen } = await draftNow(office, roundId);
  expect((await publishRound(office, { ...seen, without: [] })).ok).toBe(true);
  expect(await spoken()).toEqual({ [alone.menteeId]: over });

  // A pair since then has made what the round said old.
  const mentor = await district.mentor();
  const ids = { programmeId, menteeId: alone.menteeId, mentorId: mentor.id };
  const made = await pairByHand(office, { formKey: crypto.randomUUID(), ...ids });
  if (!made.ok) throw new Error(made.refusal);
  await endMentorshipFor(office, { ...made.value, reason: "other" });
  expect(await spoken()).toEqual({ [alone.menteeId]: null });
  const elsewhere = await draftedRound();
  expect(await spoken(elsewhere.office)).toEqual({});
});

it("leads to the invitation of somebody who has not finished, and to the pair that was declined", async () => {
  const { district, office, roundId, first, one } = await draftedRound();
  const { programmeId } = await district.put((tx) =>
    tx.matchRound.findFirstOrThrow({ where: { id: roundId } }),
  );
  expect((await publishRound(office, { ...first.seen, without: [] })).ok).toBe(true);
  const { id: pairId } = await district.put((tx) =>
    tx.mentorship.findFirstOrThrow({ where: { menteeId: one.menteeId } }),
  );
  const begun = await district.mentee();
  await district.put((tx) =>
    tx.enrolment.updateMany({ where: { personId: begun.id }, data: { state: "draft" } }),
  );
  const rowOf = async (id: string, viewer = office) =>
    (await listWaitingMentees(viewer, programmeId)).rows.find(({ personId }) => personId === id);
  expect(await rowOf(begun.id)).toMatchObject({ reason: "profile", invitation: null });
  const { id } = await district.put((tx) =>
    tx.invitation.create({
      data: {
        ...{ districtId: district.id, programmeId, personId: begun.id },
        expiresAt: district.now,
      },
    }),
  );
  expect(await rowOf(begun.id)).toMatchObject({ invitation: { id, programmeId } });
  const { mentorId } = one;
  const no = { mentorshipId: pairId, reason: "noTime" as const };
  expect((await declinePair(district.viewer({ id: one.menteeId }), no)).ok).toBe(true);
  expect(await rowOf(one.menteeId)).toMatchObject({
    reason: "notComing",
    declinedPairId: pairId,
  });
  // A coordinator who is the other half learns no more than any mentor does.
  const half = await rowOf(one.menteeId, coordinating({ districtId: district.id, id: mentorId }));
  expect(half).toMatchObject({ reason: "pairEnded", declinedPairId: null });
});
