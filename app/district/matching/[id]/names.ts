import { nameOf } from "@/lib/names";
import type { RoundPerson } from "@/lib/rounds/queries";

export type Names = { full: (id: string) => string; short: (id: string) => string };

/** Full names, and last names as short as they can be without meaning two people. */
export function namesOf(people: Map<string, RoundPerson>): Names {
  const shared = new Map<string, number>();
  for (const { lastName } of people.values()) shared.set(lastName, (shared.get(lastName) ?? 0) + 1);
  return {
    full: (id) => {
      const person = people.get(id);
      return person ? nameOf(person) : "–";
    },
    short: (id) => {
      const person = people.get(id);
      if (!person) return "–";
      const { firstName, lastName } = person;
      return (shared.get(lastName) ?? 0) > 1 ? `${firstName.charAt(0)}. ${lastName}` : lastName;
    },
  };
}
