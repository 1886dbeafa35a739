import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { IsoDate } from "@/lib/dates";
import { testDistrict } from "@/lib/testing/district";
import type { Viewer } from "@/lib/viewer";
import { askForVisit, confirmVisit } from "./commands";
import { otherTimesFor, timesWith } from "./offers";
import { findVisit } from "./queries";

const friday = "2026-11-27" as IsoDate;

type Place = { id: string; schoolId: string };

async function asked(visitor: Viewer, host: Place, start: number): Promise<string> {
  const result = await askForVisit(visitor, {
    formKey: randomUUID(),
    hostId: host.id,
    schoolId: host.schoolId,
    mode: "inPerson",
    withStudents: false,
    lookFors: [],
    time: { date: friday, start, end: start + 60, chosen: false },
  });
  if (!result.ok) throw new Error(result.refusal);
  return result.value.id;
}

it("tell each of the two of their own other visits that day, and neither of the other's", async () => {
  const district = await testDistrict({ now: new Date("2026-11-23T15:00:00Z") });
  const [host, elsewhere] = [await district.host(), await district.host()];
  const visitor = district.viewer(await district.mentee());
  const another = district.viewer(await district.mentee());
  const booked = async (who: Viewer, where: Place, start: number) => {
    const id = await asked(who, where, start);
    const turn = { formKey: randomUUID(), id, version: 1 };
    expect(await confirmVisit(district.viewer(where), turn)).toMatchObject({ ok: true });
    return id;
  };
  const early = await booked(visitor, elsewhere, 480);
  await booked(another, host, 780);
  const id = await asked(visitor, host, 600);

  const visitors = [{ date: friday, start: 480, end: 540 }];
  const hosts = [{ date: friday, start: 780, end: 840 }];
  expect((await timesWith(visitor, host.id, district.timeZone)).mine).toEqual(visitors);
  expect((await otherTimesFor(district.viewer(host), id)).mine).toEqual(hosts);
  expect((await findVisit(visitor, id))?.alsoThatDay).toEqual(visitors);
  expect((await findVisit(district.viewer(host), id))?.alsoThatDay).toEqual(hosts);
  // The visit itself is no other one.
  expect((await otherTimesFor(visitor, early)).mine).toEqual([]);
  expect((await findVisit(visitor, early))?.alsoThatDay).toEqual([]);
});
