import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { addClosure, removeClosure } from "@/lib/closures/commands";
import { listClosures } from "@/lib/closures/queries";
import { addDays, type IsoDate } from "@/lib/dates";
import { testDistrict } from "@/lib/testing/district";
import { askForVisit, confirmVisit, proposeTime, rescheduleVisit } from "./commands";
import { otherTimesFor, timesWith } from "./offers";
import { findVisit } from "./queries";

const wednesday = "2026-11-25" as IsoDate;
const thursday = "2026-11-26" as IsoDate;
const monday = "2026-11-30" as IsoDate;
const thanksgiving = { name: "Thanksgiving", startsOn: thursday, endsOn: "2026-11-27" as IsoDate };
const closed = { ok: false, refusal: "closed" };
const afterProgramme = { ok: false, refusal: "afterProgramme" };

async function scene() {
  const district = await testDistrict({ now: new Date("2026-11-23T15:00:00Z") });
  const mentor = await district.mentor();
  const mentee = await district.mentee();
  await district.mentorship(mentor, mentee);
  const office = district.coordinatorViewer(await district.coordinator());
  const [visitor, host] = [district.viewer(mentee), district.viewer(mentor)];
  const ask = (date: IsoDate) =>
    askForVisit(visitor, {
      formKey: randomUUID(),
      hostId: mentor.id,
      schoolId: mentor.schoolId,
      mode: "inPerson",
      withStudents: false,
      lookFors: [],
      anyway: true,
      time: { date, start: 600, end: 690, chosen: false },
    });
  return { district, mentor, office, visitor, host, ask };
}

const turn = (id: string, version: number) => ({ formKey: randomUUID(), id, version });
const at = (date: IsoDate) => ({ time: { date, start: 600, end: 660, chosen: false } });

it("are offered to nobody, and no visit is asked for, moved or agreed on them", async () => {
  const { district, mentor, office, visitor, host, ask } = await scene();
  const early = await ask(thursday);
  await addClosure(office, thanksgiving);
  expect(await ask(thursday)).toEqual(closed);
  const { times, closures } = await timesWith(visitor, mentor.id, district.timeZone);
  expect(times.map(({ date }) => date)).not.toContain(thursday);
  expect(times.map(({ date }) => date)).toContain(monday);
  expect(closures).toEqual([thanksgiving]);

  const id = early.ok ? early.value.id : "";
  expect(await findVisit(host, id)).toMatchObject({ closedFor: "Thanksgiving" });
  expect(await listClosures(office, wednesday)).toMatchObject([{ visits: 1 }]);
  expect(await confirmVisit(host, turn(id, 1))).toEqual(closed);
  const friday = "2026-11-27" as IsoDate;
  expect(await proposeTime(host, { ...turn(id, 1), ...at(friday) })).toEqual(closed);
  expect((await proposeTime(host, { ...turn(id, 1), ...at(monday) })).ok).toBe(true);
  expect((await confirmVisit(visitor, turn(id, 2))).ok).toBe(true);
  expect(await findVisit(host, id)).toMatchObject({ closedFor: null });
  expect(await rescheduleVisit(host, { ...turn(id, 3), ...at(thursday) })).toEqual(closed);
  expect((await otherTimesFor(host, id)).closures).toEqual([thanksgiving]);
});

it("are open again once they are taken out", async () => {
  const { office, ask } = await scene();
  await addClosure(office, thanksgiving);
  const [line] = await listClosures(office, wednesday);
  await removeClosure(office, { id: line?.id ?? "" });
  expect((await ask(thursday)).ok).toBe(true);
});

it("lie within a programme: nobody is asked for a day after the last has ended", async () => {
  const { district, host, ask } = await scene();
  const lastDay = addDays(district.today, 180);
  expect(await ask(addDays(lastDay, 1))).toEqual(afterProgramme);
  const asked = await ask(lastDay);
  const id = asked.ok ? asked.value.id : "";
  const later = await proposeTime(host, { ...turn(id, 1), ...at(addDays(lastDay, 3)) });
  expect(later).toEqual(afterProgramme);
  await district.programme();
  expect((await ask(lastDay)).ok).toBe(true);
});

it("are offered up to the end of the programme, and it is said when none is left or it is over", async () => {
  const { district, mentor, visitor, ask } = await scene();
  const lastDay = addDays(district.today, 180);
  const offered = async (daysBefore: number) => {
    const now = district.noon(daysBefore - 180);
    return timesWith({ ...visitor, now }, mentor.id, district.timeZone);
  };
  const early = await offered(40);
  expect(early.times).toHaveLength(8);
  expect(early.end).toBeUndefined();
  const soon = await offered(5);
  expect(soon.times.length).toBeGreaterThan(0);
  expect(soon.times.filter(({ date }) => date > lastDay)).toEqual([]);
  for (const { date } of soon.times) expect((await ask(date)).ok).toBe(true);
  expect(soon.end).toEqual({ date: lastDay, over: false });
  expect(await offered(0)).toMatchObject({ times: [], end: { date: lastDay, over: false } });
  expect(await offered(-1)).toMatchObject({ times: [], end: { date: lastDay, over: true } });
});
