import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/dates";
import { read } from "@/lib/db";
import { saveDraft } from "@/lib/drafts/commands";
import { draftOf, draftsOf } from "@/lib/drafts/queries";
import { endMentorship } from "@/lib/mentorships/commands";
import { canary, logged, notFound, onRecord, scene } from "@/lib/testing/contact-scene";
import {
  cancelActivity,
  changeActivity,
  keepLine,
  logActivity,
  restoreActivity,
  undoLog,
  writeNoteOn,
} from "./commands";
import { contactOf, listContacts, startLog } from "./queries";
import type { Log } from "./schema";

describe("logging a contact", () => {
  it("either half logs, both see it, and it is on record", async () => {
    const at = await scene();
    await logActivity(at.mentee, at.contact());
    await logActivity(at.mentor, at.contact({ minutes: 45 }));
    const about = { mentorshipId: at.pair.id, page: 1 };
    expect((await listContacts(at.mentor, about)).contacts).toHaveLength(2);
    expect((await listContacts(at.formerAndOther, about)).contacts).toHaveLength(0);
    expect(await onRecord(at.district, "activities.logged")).toBe(2);
    const [start] = await startLog(at.mentee);
    expect(start?.prefill).toMatchObject({ date: at.district.today, format: "meeting" });
  });

  it("drops what was being typed once it is sent, and not before", async () => {
    const at = await scene();
    const values = { note: [canary] };
    const kept = async (form: string, subject: string) =>
      (await draftsOf(at.mentee, [form], subject))[form]?.values;
    await saveDraft(at.mentee, { form: "log", subject: at.pair.id, values });
    await logActivity(at.mentee, at.contact({ date: addDays(at.district.today, 1) }));
    expect(await kept("log", at.pair.id)).toEqual(values);
    const activityId = await logged(at);
    expect(await kept("log", at.pair.id)).toBeUndefined();
    for (const form of ["contact", "note"]) {
      await saveDraft(at.mentee, { form, subject: activityId, values });
    }
    await writeNoteOn(at.mentee, { activityId, note: canary, shareNote: false });
    expect(await kept("note", activityId)).toBeUndefined();
    expect(await kept("contact", activityId)).toEqual(values);
    const { formKey: _, mentorshipId: __, note, shareNote, ...contact } = at.contact();
    await changeActivity(at.mentee, { ...contact, activityId, version: 1, minutes: 40 });
    expect(await kept("contact", activityId)).toBeUndefined();
  });

  it("refuses tomorrow, the time before the pair, and whoever is not of the pair", async () => {
    const at = await scene();
    const { today } = at.district;
    const no = (refusal: string) => ({ ok: false, refusal });
    const log = (change: Partial<Log>) => logActivity(at.mentee, at.contact(change));
    expect(await log({ date: addDays(today, 1) })).toEqual(no("future"));
    expect(await log({ date: addDays(today, -200) })).toEqual(no("before-pair"));
    expect(await logActivity(at.formerAndOther, at.contact())).toEqual(notFound);
    const elsewhere = await scene();
    expect(await logActivity(elsewhere.mentor, at.contact())).toEqual(notFound);
    await endMentorship(at.mentee, { mentorshipId: at.pair.id, reason: "other" });
    expect(await logActivity(at.mentor, at.contact())).toEqual(notFound);
  });

  it("waits until both have said yes, and then takes what happened before", async () => {
    const at = await scene();
    const saidYes = (acceptedAt: Date | null) =>
      at.district.put((tx) =>
        tx.mentorship.updateMany({ where: { id: at.pair.id }, data: { acceptedAt } }),
      );
    await saidYes(null);
    const dayBefore = at.contact({ date: addDays(at.district.today, -1) });
    const draft = { form: "log", subject: at.pair.id };
    await saveDraft(at.mentee, { ...draft, values: { minutes: ["25"] } });
    for (const half of [at.mentee, at.mentor]) {
      expect(await startLog(half)).toEqual([]);
      expect(await logActivity(half, dayBefore)).toEqual({ ok: false, refusal: "not-begun" });
    }
    expect(await onRecord(at.district, "activities.logged")).toBe(0);
    expect(await draftOf(at.mentee, draft)).not.toBeNull();
    await saidYes(at.district.now);
    expect((await logActivity(at.mentee, dayBefore)).ok).toBe(true);
  });

  it("asks again when the same contact is there already, whoever logged it", async () => {
    const at = await scene();
    await logged(at);
    const again = await logActivity(at.mentor, at.contact());
    expect(again).toEqual({ ok: false, refusal: "duplicate" });
    expect((await logActivity(at.mentor, at.contact({ anyway: true }))).ok).toBe(true);
  });

  it("a form sent many times at once makes one; two forms at once are seen as double", async () => {
    const at = await scene();
    const form = at.contact();
    const sent = await Promise.all([1, 2, 3, 4].map(() => logActivity(at.mentee, form)));
    expect(new Set(sent.map((one) => one.ok && one.value.activityId)).size).toBe(1);
    const other = { minutes: 50 };
    const both = await Promise.all([
      logActivity(at.mentee, at.contact(other)),
      logActivity(at.mentor, at.contact(other)),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("can be taken back for a moment, and the same form sent again", async () => {
    const at = await scene();
    const form = at.contact({ note: canary });
    const first = await logActivity(at.mentee, form);
    const activityId = first.ok ? first.value.activityId : "";
    expect(await undoLog(at.mentor, { activityId })).toEqual(notFound);
    expect((await undoLog(at.mentee, { activityId })).ok).toBe(true);
    expect(await read(at.mentee, (tx) => tx.activityNote.count())).toBe(0);
    expect((await logActivity(at.mentee, form)).ok).toBe(true);
    const late = { ...at.mentee, now: new Date(at.mentee.now.getTime() + 61_000) };
    const second = await logged(at, { minutes: 99 });
    expect(await undoLog(late, { activityId: second })).toEqual({ ok: false, refusal: "too-late" });
  });

  it("cannot be taken back once the other has written a note on it", async () => {
    const at = await scene();
    const activityId = await logged(at);
    const own = { activityId, note: "mine", shareNote: false };
    expect((await writeNoteOn(at.mentee, own)).ok).toBe(true);
    expect((await writeNoteOn(at.mentor, { ...own, note: canary })).ok).toBe(true);
    const tooLate = { ok: false, refusal: "too-late" };
    expect(await undoLog(at.mentee, { activityId })).toEqual(tooLate);
    const page = await contactOf(at.mentor, { mentorshipId: at.pair.id, activityId });
    expect(page?.note?.words.reveal()).toBe(canary);
    const mine = await logged(at, { minutes: 45 });
    await writeNoteOn(at.mentee, { ...own, activityId: mine });
    expect((await undoLog(at.mentee, { activityId: mine })).ok).toBe(true);
  });
});

it("a note without words is none: nothing is saved, and an earlier one is taken away", async () => {
  const at = await scene();
  const activityId = await logged(at);
  const write = (note: string) => writeNoteOn(at.mentee, { activityId, note, shareNote: false });
  expect(await write("")).toEqual({ ok: false, refusal: "no-words" });
  expect(await write("mine")).toEqual({ ok: true, value: { removed: false } });
  expect(await write("")).toEqual({ ok: true, value: { removed: true } });
  expect(await read(at.mentee, (tx) => tx.activityNote.count())).toBe(0);
});

describe("changing a contact", () => {
  it("keeps what it was, who changed it and when", async () => {
    const at = await scene();
    const activityId = await logged(at);
    const { formKey, mentorshipId, note, shareNote, ...contact } = at.contact({ minutes: 40 });
    expect((await changeActivity(at.mentee, { ...contact, activityId, version: 1 })).ok).toBe(true);
    await cancelActivity(at.mentee, { activityId });
    await restoreActivity(at.mentee, { activityId });
    const page = await contactOf(at.mentor, { mentorshipId: at.pair.id, activityId });
    expect(page?.history.map(({ kind }) => kind)).toEqual(["restored", "cancelled", "edited"]);
    expect(page?.history.at(-1)?.changed).toEqual([{ field: "minutes", before: 30, after: 40 }]);
    expect(page).toMatchObject({ minutes: 40, cancelled: false, mayChange: false });
    for (const verb of ["edited", "cancelled", "restored"]) {
      expect(await onRecord(at.district, `activities.${verb}`)).toBe(1);
    }
  });

  it("is for whoever logged it, from the version they saw, within the rules of time", async () => {
    const at = await scene();
    const activityId = await logged(at);
    await logged(at, { minutes: 90 });
    const { formKey, mentorshipId, note, shareNote, ...same } = at.contact();
    const change = { ...same, activityId, version: 1 };
    expect(await changeActivity(at.mentor, change)).toEqual(notFound);
    expect(await cancelActivity(at.mentor, { activityId })).toEqual(notFound);
    expect(await restoreActivity(at.mentee, { activityId })).toEqual(notFound);
    const date = addDays(at.district.today, 1);
    expect(await changeActivity(at.mentee, { ...change, date })).toMatchObject({
      refusal: "future",
    });
    expect(await changeActivity(at.mentee, { ...change, minutes: 90 })).toMatchObject({
      refusal: "duplicate",
    });
    const both = await Promise.all([
      changeActivity(at.mentee, { ...change, minutes: 41 }),
      changeActivity(at.mentee, { ...change, minutes: 42 }),
    ]);
    expect(both.map((one) => (one.ok ? "ok" : one.refusal)).sort()).toEqual([
      "changed-by-you",
      "ok",
    ]);
  });

  it("either half keeps the line from the coordinator, and only they let it go", async () => {
    const at = await scene();
    const activityId = await logged(at);
    const keep = (lineKept: boolean) => ({ activityId, lineKept });
    expect((await keepLine(at.mentor, keep(true))).ok).toBe(true);
    const refused = { ok: false, refusal: "partner-keeps-it" };
    expect(await keepLine(at.mentee, keep(false))).toEqual(refused);
    const { formKey, mentorshipId, note, shareNote, ...open } = at.contact({ minutes: 31 });
    const old = { ...open, activityId, version: 1 };
    expect(await changeActivity(at.mentee, old)).toEqual({
      ok: false,
      refusal: "changed-meanwhile",
    });
    await changeActivity(at.mentee, { ...open, activityId, version: 2 });
    const page = await contactOf(at.mentee, { mentorshipId: at.pair.id, activityId });
    expect(page).toMatchObject({ lineKept: true, partnerKeepsLine: true, minutes: 31 });
    expect((await keepLine(at.mentor, keep(false))).ok).toBe(true);
    expect(await keepLine(at.formerAndOther, keep(true))).toEqual(notFound);
    const { mentee: elsewhere } = await scene();
    expect(await keepLine(elsewhere, keep(true))).toEqual(notFound);
  });

  it("the line is kept once by two at the same moment, and is on record without its words", async () => {
    const at = await scene();
    const activityId = await logged(at);
    const both = await Promise.all(
      [at.mentor, at.mentee].map((half) => keepLine(half, { activityId, lineKept: true })),
    );
    expect(both.every(({ ok }) => ok)).toBe(true);
    const events = await at.district.put((tx) =>
      tx.auditEvent.findMany({
        where: { districtId: at.district.id, subjectId: activityId, action: "activities.edited" },
      }),
    );
    expect(events).toHaveLength(1);
    expect(JSON.stringify(events)).not.toContain("Weeding plan");
  });
});
