import { addDays, type IsoDate, mondayOf, toColumn } from "@/lib/dates";
import { write } from "@/lib/db";
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
  for (const [at, { name, mentor }] of mentees.entries()) {
    if (!mentor || at % 3 === 2) continue;
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
