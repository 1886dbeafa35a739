import { describe, expect, it } from "vitest";
import { read, write } from "@/lib/db";
import { endMentorship } from "@/lib/mentorships/commands";
import { seenOf } from "@/lib/notes/seen";
import { done } from "@/lib/result";
import { canary, logged, onRecord, type Scene, scene } from "@/lib/testing/contact-scene";
import { system } from "@/lib/testing/viewers";
import { writeNoteOn } from "./commands";
import { contactOf } from "./queries";

describe("a private note", () => {
  const noteOf = async (viewer: Scene["mentor"], mentorshipId: string, activityId: string) => {
    const page = await contactOf(viewer, { mentorshipId, activityId });
    return [page?.note?.words.reveal() ?? null, page?.partnerNote?.words.reveal() ?? null];
  };

  it("is its author's until shared, and closed to the partner when the pair ends", async () => {
    const at = await scene();
    const activityId = await logged(at, { note: canary });
    const { id } = at.pair;
    expect(await noteOf(at.mentee, id, activityId)).toEqual([canary, null]);
    expect(await noteOf(at.mentor, id, activityId)).toEqual([null, null]);
    await writeNoteOn(at.mentee, { activityId, note: canary, shareNote: true });
    expect(await noteOf(at.mentor, id, activityId)).toEqual([null, canary]);
    expect(await onRecord(at.district, "notes.read")).toBe(1);
    await endMentorship(at.mentor, { mentorshipId: id, reason: "other" });
    expect(await noteOf(at.mentor, id, activityId)).toEqual([null, null]);
    expect(await noteOf(at.mentee, id, activityId)).toEqual([canary, null]);
    const share = { activityId, note: canary, shareNote: true };
    expect(await writeNoteOn(at.mentee, share)).toEqual({ ok: false, refusal: "pair-ended" });
    expect((await writeNoteOn(at.mentee, { ...share, note: "", shareNote: false })).ok).toBe(true);
    expect(await noteOf(at.mentee, id, activityId)).toEqual([null, null]);
  });

  it("asks before it takes the place of one saved in another window, and of its sharing", async () => {
    const at = await scene();
    const activityId = await logged(at, { note: "" });
    const mentorshipId = at.pair.id;
    const stand = async () =>
      seenOf((await contactOf(at.mentee, { mentorshipId, activityId }))?.note);
    const elsewhere = { ok: false, refusal: "saved-elsewhere" };
    const [none, mine] = [await stand(), { activityId, note: canary, shareNote: false }];
    expect((await writeNoteOn(at.mentee, { ...mine, seen: none })).ok).toBe(true);
    expect((await writeNoteOn(at.mentee, { ...mine, seen: none })).ok).toBe(true);
    const older = { ...mine, note: "an older window", seen: none };
    expect(await writeNoteOn(at.mentee, older)).toEqual(elsewhere);
    expect(await writeNoteOn(at.mentee, { ...older, note: "" })).toEqual(elsewhere);
    expect(await writeNoteOn(at.mentee, { ...mine, shareNote: true, seen: none })).toEqual(
      elsewhere,
    );
    expect(await noteOf(at.mentee, mentorshipId, activityId)).toEqual([canary, null]);
    expect((await writeNoteOn(at.mentee, { ...older, anyway: true })).ok).toBe(true);
    const seen = await stand();
    expect((await writeNoteOn(at.mentee, { ...mine, note: "", seen })).ok).toBe(true);
    expect(await writeNoteOn(at.mentee, { ...older, seen })).toEqual(elsewhere);
    expect((await writeNoteOn(at.mentee, { ...older, note: "", seen })).ok).toBe(false);
  });

  it("no other principal reads a row, a key or a word of it", async () => {
    const at = await scene();
    await logged(at, { note: canary, shareNote: true });
    const { districtId, now } = at.mentor;
    const others = [
      at.office,
      at.district.coordinatorViewer({ id: at.mentor.personId }),
      at.district.coordinatorViewer({ id: at.mentee.personId }),
      at.district.principalViewer({ id: at.mentor.personId }),
      at.formerAndOther,
      system(districtId, now),
      (await scene()).mentor,
    ];
    for (const viewer of others) {
      expect(await read(viewer, (tx) => tx.activityNote.count())).toBe(0);
    }
    for (const viewer of [at.office, at.formerAndOther, system(districtId, now)]) {
      expect(await read(viewer, (tx) => tx.dataKey.count())).toBe(0);
    }
    const rows = await read(at.mentor, (tx) => tx.activityNote.findMany());
    expect(rows).toHaveLength(1);
    expect(Buffer.from(rows[0]?.words ?? []).toString("utf8")).not.toContain("copier");
    const audited = await read(system(districtId), (tx) => tx.auditEvent.findMany());
    expect(JSON.stringify(audited)).not.toContain("copier");
    expect(
      await read(at.office, (tx) => tx.auditEvent.count({ where: { subject: "ActivityNote" } })),
    ).toBe(0);
  });

  it("moved to another row, it does not open", async () => {
    const at = await scene();
    const first = await logged(at, { note: canary });
    const second = await logged(at, { note: "nothing much", minutes: 31 });
    await write(at.mentee, async (tx) => {
      const from = await tx.activityNote.findFirstOrThrow({ where: { activityId: first } });
      await tx.activityNote.updateMany({
        where: { activityId: second },
        data: { words: from.words, keyId: from.keyId },
      });
      return done();
    });
    const about = { mentorshipId: at.pair.id, activityId: second };
    await expect(contactOf(at.mentee, about)).rejects.toThrow();
  });
});
