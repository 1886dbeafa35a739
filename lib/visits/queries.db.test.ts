import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type IsoDate, toColumn } from "@/lib/dates";
import { type TestDistrict, testDistrict } from "@/lib/testing/district";
import type { Prisma } from "@/prisma/generated/client";
import { listDistrictVisits, visitedSchools } from "./district-queries";
import { bookedWith } from "./line";
import { calendarVisit, findVisit, listComingVisits, listPastVisits, nextVisitOf } from "./queries";

// Half past ten in the morning in New York.
const now = new Date("2026-11-23T15:30:00Z");

type Place = { id: string; schoolId: string };
type Fields = Partial<Prisma.VisitUncheckedCreateInput>;

async function visit(
  district: TestDistrict,
  visitor: Place,
  host: Place,
  date: string,
  more: Fields,
) {
  const row = {
    districtId: district.id,
    id: randomUUID(),
    visitorId: visitor.id,
    hostId: host.id,
    schoolId: host.schoolId,
    date: toColumn(date as IsoDate),
    startMinute: 540,
    endMinute: 600,
    timeZone: "America/New_York",
    lastWordById: visitor.id,
    ...more,
  };
  await district.put((tx) => tx.visit.create({ data: row }));
  return row.id;
}

async function scene() {
  const district = await testDistrict({ now });
  const [visitor, host] = [await district.mentee(), await district.host()];
  const put = (date: string, more: Fields = {}) => visit(district, visitor, host, date, more);
  return { district, visitor, host, put, viewer: district.viewer(visitor) };
}

describe("my visits", () => {
  it("are coming until they end by the clock of the school, and past after it", async () => {
    const { put, viewer } = await scene();
    const over = await put("2026-11-23", { state: "booked" });
    const west = await put("2026-11-23", { state: "booked", timeZone: "Pacific/Honolulu" });
    const unanswered = await put("2026-11-20", { state: "asked" });
    const asked = await put("2026-11-30", { state: "asked" });
    const cancelled = await put("2026-12-01", { state: "cancelled" });
    const coming = await listComingVisits(viewer);
    expect(coming.map(({ id }) => id)).toEqual([west, asked]);
    const past = await listPastVisits(viewer, 1);
    expect(past.visits.map(({ id }) => id)).toEqual([cancelled, over, unanswered]);
    expect(past.total).toBe(3);
    expect((await nextVisitOf(viewer))?.id).toBe(west);
  });

  it("that are booked with one person are those with nobody else, nor still asked for", async () => {
    const { district, visitor, host, put, viewer } = await scene();
    const booked = await put("2026-12-01", { state: "booked" });
    await put("2026-12-02", { state: "asked" });
    await put("2026-11-20", { state: "booked" });
    await visit(district, visitor, await district.host(), "2026-12-03", { state: "booked" });
    const ids = async (mine: typeof viewer, other: string) =>
      bookedWith(await listComingVisits(mine), other).map(({ id }) => id);
    expect(await ids(viewer, host.id)).toEqual([booked]);
    expect(await ids(district.viewer(host), visitor.id)).toEqual([booked]);
  });

  it("come in pages", async () => {
    const { put, viewer } = await scene();
    for (let day = 1; day <= 22; day++) {
      await put(`2026-10-${String(day).padStart(2, "0")}`, { state: "booked" });
    }
    const [first, second] = [await listPastVisits(viewer, 1), await listPastVisits(viewer, 2)];
    expect([first.visits.length, second.visits.length, first.total]).toEqual([20, 2, 22]);
  });

  it("are read along by the visitor's mentor while the pair runs, who gets no calendar file", async () => {
    const { district, visitor, put } = await scene();
    const mentor = await district.mentor();
    const pair = await district.mentorship(mentor, visitor);
    const id = await put("2026-11-30", { state: "booked", mentorshipId: pair.id });
    const reader = district.viewer(mentor);
    expect((await nextVisitOf(reader, pair.id))?.as).toBe("mentor");
    expect(await findVisit(reader, id)).toMatchObject({ as: "mentor", waitsFor: null });
    expect(await calendarVisit(reader, id)).toBeNull();
    expect(await listComingVisits(reader)).toEqual([]);
    await district.put((tx) =>
      tx.mentorship.updateMany({ where: { districtId: district.id }, data: { endedAt: now } }),
    );
    expect(await findVisit(reader, id)).toBeNull();
    expect(await nextVisitOf(reader, pair.id)).toBeNull();
  });
});

describe("the district's visits", () => {
  it("are listed by school and state with place, date and people", async () => {
    const { district, host, put } = await scene();
    const office = district.coordinatorViewer(await district.coordinator());
    const ids = {
      visited: await put("2026-11-20", { state: "booked" }),
      booked: await put("2026-11-30", { state: "booked" }),
      unanswered: await put("2026-11-19", { state: "proposed" }),
      arranging: await put("2026-12-02"),
      declined: await put("2026-12-03", { state: "declined" }),
      cancelled: await put("2026-11-18", { state: "cancelled" }),
    };
    const range = { skip: 0, take: 50 };
    for (const [state, id] of Object.entries(ids)) {
      const filter = { state: state as keyof typeof ids, schoolId: host.schoolId };
      const { visits, total } = await listDistrictVisits(office, filter, range);
      expect(visits.map((one) => [one.id, one.state])).toEqual([[id, state]]);
      expect(total).toBe(1);
    }
    const all = await listDistrictVisits(office, {}, range);
    expect(all.total).toBe(6);
    expect(Object.keys(all.visits[0] ?? {}).sort()).toEqual(
      "date endMinute host id mode school startMinute state visitor".split(" "),
    );
    expect(await visitedSchools(office)).toMatchObject([{ id: host.schoolId }]);
    const elsewhere = await testDistrict({ now });
    const stranger = elsewhere.coordinatorViewer(await elsewhere.coordinator());
    expect(await listDistrictVisits(stranger, {}, range)).toEqual({ visits: [], total: 0 });
    expect(await visitedSchools(stranger)).toEqual([]);
  });
});
