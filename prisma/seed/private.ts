import { addDays, type IsoDate, mondayOf, toColumn } from "@/lib/dates";
import { read, write } from "@/lib/db";
import { placeOf } from "@/lib/notes/place";
import { seal } from "@/lib/private-text";
import { done } from "@/lib/result";
import { participant } from "@/lib/testing/viewers";
import type { SeedCalendar } from "./calendar";
import { mentees } from "./cast";
import { seedId } from "./ids";
import { mentorshipId } from "./programme";
import { randomFrom } from "./random";
import { districtId, personId } from "./roster";

const theirWords = [
  "Inventory and a class every period. I eat lunch standing up.",
  "A fifth grader asked for the next one in the series before I had shelved the first.",
  "The staff meeting went past my idea again. I would like to try it anyway.",
];

/** Check-ins of the last weeks, written and now and then shared by the mentees themselves. */
export async function seedCheckIns(calendar: SeedCalendar): Promise<void> {
  for (const [at, { name, mentor, ended }] of mentees.entries()) {
    if (!mentor || ended || at % 3 === 2) continue;
    for (const weeksAgo of [9, 7, 5, 4, 2, 1]) {
      await seedCheckIn(
        name,
        mentor,
        addDays(mondayOf(calendar.today), -7 * weeksAgo),
        calendar,
        weeksAgo,
      );
    }
  }
}

async function seedCheckIn(
  name: string,
  mentor: string,
  week: IsoDate,
  { at }: SeedCalendar,
  weeksAgo: number,
): Promise<void> {
  const authorId = personId(name);
  const random = randomFrom(name.charCodeAt(1) * 101 + weeksAgo);
  const id = seedId("check-in", name, weeksAgo);
  const writtenAt = at(addDays(week, 3), 16 * 60);
  const viewer = participant({ districtId, id: authorId }, writtenAt);
  await write(viewer, async (tx) => {
    const place = { table: "CheckIn", column: "words", rowId: id };
    const words = random.chance(0.4)
      ? await seal(tx, viewer, place, random.pick(theirWords))
      : undefined;
    const taps = {
      energy: random.whole(1, 3),
      workload: random.whole(1, 3),
      belonging: random.whole(2, 3),
    };
    await tx.checkIn.create({
      data: { districtId, id, authorId, week: toColumn(week), writtenAt, ...taps, ...words },
    });
    if (random.chance(0.5)) {
      const share = {
        districtId,
        checkInId: id,
        authorId,
        mentorshipId: mentorshipId(name),
        readerId: personId(mentor),
      };
      await tx.checkInShare.create({ data: { ...share, sharedAt: writtenAt } });
    }
    return done();
  });
}

/** Private notes on contacts: kept to themselves, or shared with the other half of the pair. */
const notes = [
  {
    by: "Mireille Okafor",
    at: 1,
    words: "She laughed with me about the rollover. I had not told anyone that I cried over it.",
    shared: false,
  },
  {
    by: "Mireille Okafor",
    at: 3,
    words: "Try her shelf labels before the fair. Ask about the grant next time.",
    shared: true,
  },
  {
    by: "Ruth Haddad",
    at: 3,
    words: "She is further than she thinks. Say so more often.",
    shared: false,
  },
] as const;

export async function seedNotes({ now }: SeedCalendar): Promise<void> {
  for (const { by, at: number, words, shared } of notes) {
    const authorId = personId(by);
    const activityId = seedId("contact", "Mireille Okafor", number);
    const id = seedId("note", by, number);
    const reader = participant({ districtId, id: authorId }, now);
    const written = await read(reader, (tx) =>
      tx.activity.findFirstOrThrow({ where: { districtId, id: activityId } }),
    );
    const writtenAt = written.loggedAt;
    const viewer = participant({ districtId, id: authorId }, writtenAt);
    await write(viewer, async (tx) => {
      const sealed = await seal(tx, viewer, placeOf(id), words);
      const row = { districtId, id, activityId, authorId, ...sealed, writtenAt };
      await tx.activityNote.createMany({ data: [{ ...row, sharedAt: shared ? writtenAt : null }] });
      return done();
    });
  }
}

export const signalId = seedId("signal", "Ifeoma Eze");

/** The newest mentee would like to talk this week; her mentor sees it, and nobody else does. */
export async function seedTalk({ at, schoolDay }: SeedCalendar): Promise<void> {
  const viewer = participant(
    { districtId, id: personId("Ifeoma Eze") },
    at(schoolDay(-1), 15 * 60 + 50),
  );
  const signal = { districtId, id: signalId, authorId: viewer.personId, at: viewer.now };
  const pair = { mentorshipId: mentorshipId("Ifeoma Eze"), readerId: personId("Ruth Haddad") };
  await write(viewer, async (tx) => {
    await tx.talkSignal.createMany({ data: [{ ...signal, ...pair }] });
    return done();
  });
}
