import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { IsoDate } from "@/lib/dates";
import { read } from "@/lib/db";
import type { TestDistrict } from "@/lib/testing/district";
import { system } from "@/lib/testing/viewers";
import {
  actions,
  asked,
  asking,
  at,
  booked,
  friday,
  monday,
  notices,
  presences,
  scene,
  thursday,
  turn,
} from "@/lib/testing/visit-scene";
import { mailAfterUndo } from "@/lib/undo";
import {
  askForVisit,
  cancelVisit,
  confirmVisit,
  declineVisit,
  proposeTime,
  rescheduleVisit,
  restoreVisit,
} from "./commands";
import { findVisit, listComingVisits, nextVisitOf } from "./queries";

const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
beforeAll(() => owner.connect());
afterAll(() => owner.end());

/** When the mails of this kind to somebody may leave. */
async function mailLeaves(district: TestDistrict, { id: personId }: { id: string }, kind: string) {
  const where = { districtId: district.id, notice: { personId, kind } };
  const mails = await read(system(district.id, monday), (tx) => tx.mail.findMany({ where }));
  const { rows } = await owner.query<{ at: Date }>(
    "select run_at as at from graphile_worker.jobs where key = any($1)",
    [mails.map(({ id }) => `mail:${id}`)],
  );
  return rows.map(({ at }) => at);
}

describe("asking for a visit", () => {
  it("waits for the host, keeps nobody's time, and is on record", async () => {
    const { district, mentor, mentee, visitor, host } = await scene();
    const id = await asked(visitor, mentor);
    expect(await findVisit(visitor, id)).toMatchObject({
      state: "asked",
      as: "visitor",
      date: thursday,
      startMinute: 600,
      timeZone: "America/New_York",
      waitsFor: "partner",
      lookFors: ["makerspace"],
    });
    expect(await findVisit(host, id)).toMatchObject({ as: "host", waitsFor: "you" });
    expect(await presences(district, id)).toBe(0);
    expect(await actions(district, id)).toEqual([{ action: "visits.asked", actorId: mentee.id }]);
    expect(await notices(district, mentor)).toMatchObject([{ kind: "visitAsked", readAt: null }]);
    expect(await notices(district, mentee)).toEqual([]);
  });

  it("sent twice makes one visit", async () => {
    const { visitor, mentor } = await scene();
    const input = asking(mentor);
    const [one, two] = await Promise.all([
      askForVisit(visitor, input),
      askForVisit(visitor, input),
    ]);
    expect(one).toEqual(two);
    expect(await listComingVisits(visitor)).toHaveLength(1);
  });

  it("is refused for a time that is past, that does not exist, or that is taken", async () => {
    const { district, visitor, host, mentor, mentee } = await scene();
    const ask = (date: IsoDate, start: number, end: number) =>
      askForVisit(visitor, asking(mentor, date, start, end));
    expect(await ask("2026-11-23" as IsoDate, 540, 660)).toMatchObject({ refusal: "past" });
    expect(await ask("2027-03-14" as IsoDate, 150, 240)).toMatchObject({ refusal: "noSuchTime" });
    await booked(visitor, host, mentor);
    expect(await ask(thursday, 660, 720)).toMatchObject({ refusal: "youAreBusy" });
    const other = await district.mentee();
    expect(
      await askForVisit(district.viewer(other), asking(mentor, thursday, 600, 660)),
    ).toMatchObject({ refusal: "theyAreBusy" });
    expect(await ask(thursday, 690, 720)).toMatchObject({ ok: true });
    expect(mentee.id).toBe(visitor.personId);
  });

  it("for a weekend or a night is asked once more whether it is meant, like any other time then", async () => {
    const { visitor, host, mentor } = await scene();
    const saturday = "2026-11-28" as IsoDate;
    const slip = asking(mentor, saturday);
    expect(await askForVisit(visitor, slip)).toMatchObject({ refusal: "weekend" });
    expect(await listComingVisits(visitor)).toEqual([]);
    const night = asking(mentor, friday, 120, 180);
    expect(await askForVisit(visitor, night)).toMatchObject({ refusal: "outOfHours" });
    const meant = await askForVisit(visitor, { ...slip, anyway: true });
    const id = meant.ok ? meant.value.id : "";
    const evening = { ...turn(id, 1), ...at(friday, 1140, 1200) };
    expect(await proposeTime(host, evening)).toMatchObject({ refusal: "outOfHours" });
    expect(await proposeTime(host, { ...evening, anyway: true })).toMatchObject({ ok: true });
    // Whoever says yes sees the time, and is asked nothing.
    expect(await confirmVisit(visitor, turn(id, 2))).toMatchObject({ ok: true });
    const sunday = { ...turn(id, 3), ...at("2026-11-29" as IsoDate, 1200, 1260) };
    expect(await rescheduleVisit(host, sunday)).toMatchObject({ refusal: "weekendOutOfHours" });
    expect(await rescheduleVisit(host, { ...sunday, anyway: true })).toMatchObject({ ok: true });
  });

  it("is refused before the own sign-up is approved, and for someone who does not host", async () => {
    const { district, visitor, mentor } = await scene();
    const nobody = await district.person();
    expect(await askForVisit(district.viewer(nobody), asking(mentor))).toMatchObject({
      refusal: "notEnrolled",
    });
    expect(await askForVisit(visitor, asking(nobody))).toMatchObject({ refusal: "hostNotThere" });
    const elsewhere = await scene();
    expect(await askForVisit(visitor, asking(elsewhere.mentor))).toMatchObject({
      refusal: "hostNotThere",
    });
    expect(
      await askForVisit(visitor, { ...asking(mentor), schoolId: nobody.schoolId }),
    ).toMatchObject({ refusal: "hostNotThere" });
  });
});

describe("answering", () => {
  it("yes books both, tells both calendars, and is on record", async () => {
    const { district, mentor, mentee, visitor, host } = await scene();
    const id = await booked(visitor, host, mentor);
    expect(await nextVisitOf(visitor)).toMatchObject({ id, state: "booked", waitsFor: null });
    expect(await presences(district, id)).toBe(2);
    expect((await actions(district, id)).map(({ action }) => action)).toEqual([
      "visits.asked",
      "visits.confirmed",
    ]);
    const calendar = { method: "REQUEST", sequence: 0 };
    expect(await notices(district, mentee)).toMatchObject([
      { kind: "visitBooked", readAt: null, mail: { calendar } },
    ]);
    expect(await notices(district, mentor, "visitBooked")).toMatchObject([
      { readAt: monday, mail: { calendar } },
    ]);
  });

  it("is the turn of whoever did not speak last", async () => {
    const { visitor, host, mentor } = await scene();
    const id = await asked(visitor, mentor);
    expect(await confirmVisit(visitor, turn(id, 1))).toMatchObject({ refusal: "notYourTurn" });
    expect(await declineVisit(visitor, turn(id, 1))).toMatchObject({ refusal: "notYourTurn" });
    const other = { ...turn(id, 1), ...at(friday, 540, 600) };
    expect(await proposeTime(host, other)).toMatchObject({ ok: true });
    expect(await findVisit(visitor, id)).toMatchObject({ date: friday, waitsFor: "you" });
    expect(await confirmVisit(host, turn(id, 2))).toMatchObject({ refusal: "notYourTurn" });
    expect(await confirmVisit(visitor, turn(id, 2))).toMatchObject({ ok: true });
    expect((await findVisit(host, id))?.turns.map(({ turn: name }) => name)).toEqual([
      "asked",
      "proposed",
      "confirmed",
    ]);
  });

  it("no ends it kindly", async () => {
    const { district, mentee, visitor, host, mentor } = await scene();
    const id = await asked(visitor, mentor);
    expect(await declineVisit(host, turn(id, 1))).toMatchObject({ ok: true });
    expect(await findVisit(visitor, id)).toMatchObject({ state: "declined", waitsFor: null });
    expect(await confirmVisit(host, turn(id, 2))).toMatchObject({ refusal: "notOpen" });
    expect(await proposeTime(host, { ...turn(id, 2), ...at(friday, 1, 2) })).toMatchObject({
      refusal: "notOpen",
    });
    expect(await notices(district, mentee)).toMatchObject([{ kind: "visitDeclined" }]);
  });

  it("no is taken back for a moment by the one who said it: it waits again, and nobody has heard of it", async () => {
    const { district, mentee, visitor, host, mentor } = await scene();
    const id = await asked(visitor, mentor);
    expect(await declineVisit(host, turn(id, 1))).toMatchObject({ ok: true });
    expect(await mailLeaves(district, mentee, "visitDeclined")).toEqual([mailAfterUndo(host)]);
    expect(await restoreVisit(visitor, turn(id, 2))).toMatchObject({ refusal: "tooLate" });
    const later = { ...host, now: new Date(monday.getTime() + 16_000) };
    expect(await restoreVisit(later, turn(id, 2))).toMatchObject({ refusal: "tooLate" });
    const twice = await Promise.all([1, 2].map(() => restoreVisit(host, turn(id, 2))));
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await findVisit(host, id)).toMatchObject({ state: "asked", waitsFor: "you" });
    expect(await notices(district, mentee)).toEqual([]);
    expect((await actions(district, id)).map(({ action }) => action)).toEqual([
      "visits.asked",
      "visits.declined",
      "visits.restored",
    ]);
    expect(await confirmVisit(visitor, turn(id, 3))).toMatchObject({ refusal: "notYourTurn" });
    expect(await confirmVisit(host, turn(id, 3))).toMatchObject({ ok: true });
  });

  it("no, or another time, is said once of two at the same moment, and is on record", async () => {
    const { district, visitor, host, mentor } = await scene();
    const [first, second] = [await asked(visitor, mentor), await asked(visitor, mentor, friday)];
    const noes = await Promise.all([1, 2].map(() => declineVisit(host, turn(first, 1))));
    expect(noes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(noes).toContainEqual({ ok: false, refusal: "changed-by-you" });
    const times = await Promise.all([
      proposeTime(host, { ...turn(second, 1), ...at(friday, 540, 580) }),
      proposeTime(visitor, { ...turn(second, 1), ...at(friday, 700, 740) }),
    ]);
    expect(times.filter(({ ok }) => ok)).toHaveLength(1);
    expect(times).toContainEqual({ ok: false, refusal: "changed-meanwhile" });
    const done = async (id: string) => (await actions(district, id)).map(({ action }) => action);
    expect(await done(first)).toEqual(["visits.asked", "visits.declined"]);
    expect(await done(second)).toEqual(["visits.asked", "visits.proposed"]);
  });

  it("on an older version says that it has changed, and whether it was by one's own hand", async () => {
    const { visitor, host, mentor } = await scene();
    const id = await asked(visitor, mentor);
    await proposeTime(visitor, { ...turn(id, 1), ...at(friday, 540, 600) });
    expect(await confirmVisit(host, turn(id, 1))).toMatchObject({ refusal: "changed-meanwhile" });
    expect(await cancelVisit(visitor, turn(id, 1))).toMatchObject({ refusal: "changed-by-you" });
  });

  it("is nobody else's: another district, another librarian, a principal, the mentor", async () => {
    const { district, mentor, mentee, visitor } = await scene();
    const other = await district.host();
    const id = await asked(visitor, other);
    const elsewhere = await scene();
    const principal = await district.principal();
    const strangers = [
      elsewhere.host,
      elsewhere.visitor,
      district.viewer(await district.mentee()),
      district.viewer(principal),
    ];
    const deeds = [confirmVisit, declineVisit, cancelVisit, restoreVisit];
    for (const stranger of [...strangers, district.viewer(mentor)]) {
      for (const deed of deeds) {
        expect(await deed(stranger, turn(id, 1))).toMatchObject({ refusal: "notThere" });
      }
      const moved = { ...turn(id, 1), ...at(friday, 540, 600) };
      expect(await proposeTime(stranger, moved)).toMatchObject({ refusal: "notThere" });
      expect(await rescheduleVisit(stranger, moved)).toMatchObject({ refusal: "notThere" });
    }
    for (const stranger of strangers) expect(await findVisit(stranger, id)).toBeNull();
    expect(await findVisit(district.viewer(mentor), id)).toMatchObject({ as: "mentor" });
    expect(await findVisit(district.viewer(mentee), id)).toMatchObject({ as: "visitor" });
  });
});
