import { expect, it } from "vitest";
import { read } from "@/lib/db";
import { certify } from "@/lib/matching/certify";
import { draftNow } from "@/lib/testing/drafted-round";
import { asPrincipalOf, coordinating, participant, system } from "@/lib/testing/viewers";
import { openRoundId } from "./open-round";
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
    withoutFit: await tx.mentorship.findMany({ where: { fit: null }, select: { menteeId: true } }),
  }));
  expect(counts).toMatchObject({ pairs: 15, waiting: 1, future: 0, presences: 14 });
  // Whom a coordinator paired by hand has no fit.
  expect(counts.withoutFit).toEqual([{ menteeId: personId("Ifeoma Eze") }]);
  expect(counts.contacts).toBeGreaterThan(100);
  const office = coordinating({ districtId, id: personId("Dolores Castellanos") }, now);
  const open = await draftNow(office, openRoundId);
  expect(open).toMatchObject({ state: "draft", unmatched: [] });
  expect(certify(open.problem, open.result)).toMatchObject({ holds: true });
  expect(open.pairs.length).toBeGreaterThan(1);
  const mireille = participant({ districtId, id: personId("Mireille Okafor") }, now);
  expect(await read(mireille, (tx) => tx.checkIn.count())).toBe(6);
  const principal = asPrincipalOf({ districtId, id: personId("Samuel Brandt") }, now);
  expect(await read(principal, (tx) => tx.checkIn.count())).toBe(0);
});
