import { asSystem } from "@/lib/auth/viewer";
import { now as clock } from "@/lib/clock";
import { write } from "@/lib/db";
import { done } from "@/lib/result";
import { seedAgreements } from "./agreements";
import { calendarFor } from "./calendar";
import { seedAnswers, seedSecondRound } from "./lately";
import { seedNotices } from "./notices";
import { seedOpenRound } from "./open-round";
import { seedCheckIns, seedNotes, seedTalk } from "./private";
import { seedProfiles } from "./profiles";
import { seedPairs, seedProgramme } from "./programme";
import { seedRequests } from "./requests";
import { districtId, seedRoster } from "./roster";
import { seedRound, seedWishes } from "./round";
import { seedUsers } from "./users";
import { seedContacts, seedVisits } from "./year";

/** The first start of a busy or small machine has time. */
const limit = 120_000;

/** The demo district: a named cast, half a school year, the same each time but for the day it is made. */
export async function seed(now = clock()): Promise<void> {
  const calendar = calendarFor(now);
  const system = asSystem(districtId, "seed", now);
  await write(
    system,
    async (tx) => {
      await seedRoster(tx, calendar);
      await seedProgramme(tx, calendar);
      return done();
    },
    { limit },
  );
  await seedUsers(calendar);
  await seedProfiles(calendar);
  await seedWishes(calendar);
  await write(
    system,
    async (tx) => {
      const fitOf = await seedRound(tx, calendar);
      await seedPairs(tx, calendar, fitOf);
      await seedSecondRound(tx, calendar);
      await seedContacts(tx, calendar);
      await seedVisits(tx, calendar);
      await seedAgreements(tx, calendar);
      await seedNotices(tx, calendar);
      return done();
    },
    { limit },
  );
  await seedCheckIns(calendar);
  await seedNotes(calendar);
  await seedTalk(calendar);
  await seedAnswers(calendar);
  await seedRequests(calendar);
  await write(
    system,
    async (tx) => {
      await seedOpenRound(tx, calendar);
      return done();
    },
    { limit },
  );
}
