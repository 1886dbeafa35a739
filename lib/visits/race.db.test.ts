import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { type IsoDate, toColumn } from "@/lib/dates";
import { read } from "@/lib/db";
import { type TestDistrict, testDistrict } from "@/lib/testing/district";
import { system } from "@/lib/testing/viewers";
import { confirmVisit } from "./commands";
import { findVisit } from "./queries";

const monday = new Date("2026-11-23T15:00:00Z");
const date = "2026-11-26" as IsoDate;

/** Half visit the shared person, half are visited by them, all at overlapping times. */
async function fortyVisits(district: TestDistrict, shared: { id: string; schoolId: string }) {
  const { id: districtId } = district;
  const others = Array.from({ length: 40 }, () => ({ districtId, id: randomUUID() }));
  const visits = others.map((other, at) => {
    const [visitor, host] = at % 2 ? [shared, other] : [other, shared];
    const startMinute = 600 + (at % 5) * 10;
    return {
      districtId,
      id: randomUUID(),
      visitorId: visitor.id,
      hostId: host.id,
      schoolId: shared.schoolId,
      date: toColumn(date),
      startMinute,
      endMinute: startMinute + 60,
      timeZone: "America/New_York",
      lastWordById: visitor.id,
    };
  });
  await district.put(async (tx) => {
    const named = { firstName: "Some", lastName: "Body" };
    const people = others.map((one) => ({ ...one, ...named, email: `${one.id}@district.example` }));
    await tx.person.createMany({ data: people });
    await tx.visit.createMany({ data: visits });
  });
  return visits;
}

it("forty confirmations of one hour at once: one is booked, the others hear so kindly", {
  timeout: 60_000,
}, async () => {
  const district = await testDistrict({ now: monday });
  const visits = await fortyVisits(district, await district.mentor());
  const results = await Promise.all(
    visits.map(({ id, hostId }) =>
      confirmVisit(district.viewer({ id: hostId }), { formKey: randomUUID(), id, version: 1 }),
    ),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const refusals = new Set(results.flatMap((one) => (one.ok ? [] : [one.refusal])));
  for (const refusal of refusals) {
    expect(["youAreBusy", "theyAreBusy", "timeTaken"]).toContain(refusal);
  }
  const office = system(district.id, monday);
  const counts = await read(office, async (tx) => ({
    booked: await tx.visit.count({ where: { districtId: district.id, state: "booked" } }),
    asked: await tx.visit.count({ where: { districtId: district.id, state: "asked" } }),
    presences: await tx.visitPresence.count({ where: { districtId: district.id } }),
    turns: await tx.visitTurn.count({ where: { districtId: district.id, turn: "confirmed" } }),
    told: await tx.notice.count({ where: { districtId: district.id, kind: "visitTimeTaken" } }),
  }));
  expect(counts).toEqual({ booked: 1, asked: 39, presences: 2, turns: 1, told: 39 });
  const lost = visits.find((_, at) => !results[at]?.ok);
  expect(lost && (await findVisit(district.viewer({ id: lost.hostId }), lost.id))).toMatchObject({
    timeTaken: true,
    state: "asked",
  });
});

it("without the lock the constraint still decides", async () => {
  const district = await testDistrict({ now: monday });
  const [host, one, two] = [
    await district.host(),
    await district.mentee(),
    await district.mentee(),
  ];
  const visit = (visitorId: string) => ({
    districtId: district.id,
    id: randomUUID(),
    visitorId,
    hostId: host.id,
    schoolId: host.schoolId,
    date: toColumn(date),
    startMinute: 600,
    endMinute: 660,
    timeZone: "America/New_York",
    lastWordById: visitorId,
  });
  const [first, second] = [visit(one.id), visit(two.id)];
  await district.put((tx) => tx.visit.createMany({ data: [first, second] }));
  const book = (id: string) =>
    district.put(
      (tx) => tx.$executeRaw`INSERT INTO "VisitPresence" VALUES (${district.id}::uuid, ${id}::uuid,
        ${host.id}::uuid, tstzrange('2026-11-26T15:00Z', '2026-11-26T16:00Z'))`,
    );
  await book(first.id);
  await expect(book(second.id)).rejects.toThrow(/one_place_at_a_time/);
});
