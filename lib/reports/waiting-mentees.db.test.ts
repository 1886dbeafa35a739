import { expect, it } from "vitest";
import { endMentorshipFor, pairByHand } from "@/lib/mentorships/commands";
import { publishRound } from "@/lib/rounds/commands";
import { draftedRound, draftNow } from "@/lib/testing/drafted-round";
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
