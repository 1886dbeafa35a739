import { write } from "@/lib/db";
import { done } from "@/lib/result";
import { participant } from "@/lib/testing/viewers";
import type { Topic } from "@/lib/topics";
import type { SeedCalendar } from "./calendar";
import {
  arrivals,
  handedBack,
  hosts,
  type Librarian,
  mentees,
  mentors,
  schools,
  waitingForApproval,
} from "./cast";
import { seedId } from "./ids";
import { randomFrom } from "./random";
import { districtId, personId } from "./roster";

/** Each person writes their own profile: nobody else may. */
export async function seedProfiles(calendar: SeedCalendar): Promise<void> {
  for (const one of [...mentors, ...hosts]) await seedProfile(one, "strength", calendar);
  for (const one of [...mentees, ...arrivals, waitingForApproval, handedBack]) {
    await seedProfile(one, "growth", calendar);
  }
}

async function seedProfile(
  one: Librarian & { strengths?: Topic[] },
  side: "strength" | "growth",
  { now }: SeedCalendar,
): Promise<void> {
  const id = personId(one.name);
  const viewer = participant({ districtId, id }, now);
  await write(viewer, async (tx) => {
    await tx.profile.create({
      data: {
        districtId,
        personId: id,
        level: schools.find(({ key }) => key === one.school)?.level ?? null,
        yearsInLibrary: one.years,
        schedule: one.schedule,
        languages: one.languages ?? ["en"],
        meetingWays:
          side === "strength" ? ["inPerson", "video", "phone"] : ["inPerson", "video", "messages"],
        travelMinutes: 30,
        ownWords: one.words ?? "",
        updatedAt: now,
      },
    });
    const topics = (side: "strength" | "growth", named: Topic[]) =>
      named.map((topic, at) => {
        return { districtId, personId: id, side, topic, weight: Math.max(1, 3 - at) };
      });
    await tx.profileTopic.createMany({
      data: [...topics(side, one.topics), ...topics("strength", one.strengths ?? [])],
    });
    await tx.freeWindow.createMany({ data: windowsOf(one, id) });
    return done();
  });
}

/** A fixed schedule leaves two planning times a week, others three. */
function windowsOf({ name, schedule }: Librarian, id: string) {
  const random = randomFrom(name.length * 7919 + name.charCodeAt(0));
  const days = schedule === "fixed" ? [2, 4] : [1, 3, 4];
  return days.map((weekday) => {
    const startMinute = random.pick([8, 9, 10, 13, 14]) * 60;
    return {
      districtId,
      id: seedId("window", name, weekday),
      personId: id,
      weekday,
      startMinute,
      endMinute: startMinute + 90,
    };
  });
}
