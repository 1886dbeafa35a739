import { describe, expect, it } from "vitest";
import { read } from "@/lib/db";
import { type TestDistrict, testDistrict } from "@/lib/testing/district";
import { timesWith } from "@/lib/visits/offers";
import { findHost, listHosts, mayAskForVisits } from "./queries";

const now = new Date("2026-11-23T15:00:00Z");

async function describeThemselves(district: TestDistrict, person: { id: string }) {
  const own = { districtId: district.id, personId: person.id };
  await district.put(async (tx) => {
    await tx.$queryRaw`SELECT set_config('bookends.person', ${person.id}, true)`;
    await tx.profileTopic.create({
      data: { ...own, side: "strength", topic: "book-fair", weight: 3 },
    });
    await tx.profileTopic.create({ data: { ...own, side: "growth", topic: "weeding", weight: 3 } });
    await tx.freeWindow.create({ data: { ...own, weekday: 3, startMinute: 600, endMinute: 660 } });
  });
}

describe("whom one may visit", () => {
  it("is every approved host and the own mentor, with what is worth seeing", async () => {
    const district = await testDistrict({ now });
    const mentee = await district.mentee();
    const host = await district.host();
    const mentor = await district.person();
    await district.enrol(mentor, ["mentor"], 2);
    const otherMentor = await district.person();
    await district.enrol(otherMentor, ["mentor"], 2);
    await district.mentorship(mentor, mentee);
    await describeThemselves(district, host);
    const gone = await district.host({ leftAt: now });
    const viewer = district.viewer(mentee);
    const hosts = (await listHosts(viewer)) ?? [];
    expect(new Set(hosts.map(({ personId }) => personId))).toEqual(new Set([host.id, mentor.id]));
    expect(hosts.find(({ personId }) => personId === host.id)).toMatchObject({
      ownMentor: false,
      worthSeeing: ["displays"],
      km: expect.any(Number),
    });
    expect(hosts.find(({ personId }) => personId === mentor.id)?.ownMentor).toBe(true);
    expect(await findHost(viewer, gone.id)).toBeNull();
    expect(await findHost(viewer, otherMentor.id)).toBeNull();
    expect(await findHost(viewer, mentee.id)).toBeNull();
  });

  it("is nobody before the own sign-up is approved, and nobody of another district", async () => {
    const [here, there] = [await testDistrict({ now }), await testDistrict({ now })];
    const host = await here.host();
    const unapproved = here.viewer(await here.person());
    expect(await listHosts(unapproved)).toBeNull();
    expect(await mayAskForVisits(unapproved)).toBe(false);
    expect(await findHost(unapproved, host.id)).toBeNull();
    expect(await findHost(here.viewer(await here.principal()), host.id)).toBeNull();
    const stranger = there.viewer(await there.mentee());
    expect(await listHosts(stranger)).toEqual([]);
    expect(await mayAskForVisits(stranger)).toBe(true);
    expect(await findHost(stranger, (await here.host()).id)).toBeNull();
  });

  it("is offered at times that suit the host, whose windows stay unread", async () => {
    const district = await testDistrict({ now });
    const host = await district.host();
    const viewer = district.viewer(await district.mentee());
    await describeThemselves(district, host);
    const { times } = await timesWith(viewer, host.id, district.timeZone);
    expect(times[0]).toEqual({ date: "2026-11-25", start: 600, end: 660 });
    const seen = await read(viewer, async (tx) => ({
      windows: await tx.freeWindow.count({ where: { districtId: district.id } }),
      topics: await tx.profileTopic.count({ where: { districtId: district.id } }),
    }));
    expect(seen).toEqual({ windows: 0, topics: 0 });
  });
});
