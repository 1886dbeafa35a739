import { expect, it } from "vitest";
import { endMentorshipFor, pairByHand } from "@/lib/mentorships/commands";
import { publishRound } from "@/lib/rounds/commands";
import { draftedRound, draftNow } from "@/lib/testing/drafted-round";
import { listWaitingMentees } from "./waiting-mentees";

it("leads to the round that leaves somebody over: the draft, or the last one published", async () => {
  const { district, office, roundId, one, alone } = await draftedRound();
  const { id: programmeId } = await district.put((tx) =>
    tx.programme.findFirstOrThrow({ where: { districtId: district.id } }),
  );
  const leftOver = async (viewer = office) => {
    const { rows } = await listWaitingMentees(viewer, programmeId);
    return Object.fromEntries(rows.map((row) => [row.personId, row.leftOverIn]));
  };
  expect(await leftOver()).toMatchObject({ [alone.menteeId]: roundId, [one.menteeId]: null });
  const { seen } = await draftNow(office, roundId);
  expect((await publishRound(office, { ...seen, without: [] })).ok).toBe(true);
  expect(await leftOver()).toEqual({ [alone.menteeId]: roundId });

  // A pair since then has made what the round said old.
  const mentor = await district.mentor();
  const ids = { programmeId, menteeId: alone.menteeId, mentorId: mentor.id };
  const made = await pairByHand(office, { formKey: crypto.randomUUID(), ...ids });
  if (!made.ok) throw new Error(made.refusal);
  await endMentorshipFor(office, { ...made.value, reason: "other" });
  expect(await leftOver()).toEqual({ [alone.menteeId]: null });
  const elsewhere = await draftedRound();
  expect(await leftOver(elsewhere.office)).toEqual({});
});
