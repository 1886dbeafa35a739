import { welcome } from "@/lib/auth/welcome";
import { addDays } from "@/lib/dates";
import { asAuth } from "@/lib/db";
import type { SeedCalendar } from "./calendar";
import { arrivals, hosts, mentees, mentors, onTheWay } from "./cast";
import { seedId } from "./ids";
import { emailOf } from "./roster";

/** An invitation alone is no sign-in, whether it was opened or not. */
const invitedOnly: readonly string[] = [
  "sent",
  "opened",
] satisfies (typeof onTheWay)[number]["state"][];

/** Whoever has done something has signed in before: the coordinator, and all who began their sign-up. */
export async function seedUsers({ startsOn, at }: SeedCalendar): Promise<void> {
  const began = onTheWay.filter(({ state }) => !invitedOnly.includes(state));
  const people = [...mentors, ...hosts, ...mentees, ...arrivals, ...began];
  const names = ["Dolores Castellanos", ...people.map(({ name }) => name)];
  const on = at(addDays(startsOn, 3), 10 * 60);
  await asAuth({}, async (tx) => {
    await tx.user.createMany({
      data: names.map((name) => ({
        id: seedId("user", name),
        email: emailOf(name),
        emailVerified: on,
        createdAt: on,
      })),
    });
    for (const name of names) await welcome(tx, emailOf(name), on);
  });
}
