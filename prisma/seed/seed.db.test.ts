import { expect, it } from "vitest";
import { read } from "@/lib/db";
import { asPrincipalOf, participant, system } from "@/lib/testing/viewers";
import { districtId, personId } from "./roster";
import { seed } from "./seed";

const now = new Date("2026-11-23T15:00:00Z");

it("makes the demo district once and whole", async () => {
  await seed(now);
  const counts = await read(system(districtId, now), async (tx) => ({
    people: await tx.person.count(),
    pairs: await tx.mentorship.count({ where: { endedAt: null } }),
    waiting: await tx.enrolment.count({ where: { state: "submitted" } }),
    future: await tx.activity.count({ where: { date: { gt: now } } }),
    contacts: await tx.activity.count(),
    presences: await tx.visitPresence.count(),
  }));
  expect(counts).toMatchObject({ pairs: 15, waiting: 1, future: 0, presences: 14 });
  expect(counts.contacts).toBeGreaterThan(100);
  const mireille = participant({ districtId, id: personId("Mireille Okafor") }, now);
  expect(await read(mireille, (tx) => tx.checkIn.count())).toBe(6);
  const principal = asPrincipalOf({ districtId, id: personId("Samuel Brandt") }, now);
  expect(await read(principal, (tx) => tx.checkIn.count())).toBe(0);
});
