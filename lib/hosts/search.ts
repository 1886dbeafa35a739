import { plainWords } from "@/lib/names";
import type { LookFor } from "@/lib/visits/schema";
import type { SchoolLevel } from "@/prisma/generated/client";

export type HostLine = {
  personId: string;
  name: string;
  firstName: string;
  school: { id: string; name: string; city: string; level: SchoolLevel | null };
  /** From the viewer's own school, in a straight line. */
  km: number | null;
  ownMentor: boolean;
  worthSeeing: LookFor[];
};

export type HostSearch = {
  words?: string | undefined;
  level?: SchoolLevel | undefined;
  lookFor?: LookFor | undefined;
};

/** The own mentor first, then the nearest; every word must be in the name, school or place. */
export function searchHosts(hosts: HostLine[], { words, level, lookFor }: HostSearch): HostLine[] {
  const sought = plainWords(words ?? "")
    .split(/\s+/)
    .filter(Boolean);
  return hosts
    .filter(({ school }) => !level || school.level === level)
    .filter((host) => !lookFor || host.worthSeeing.includes(lookFor))
    .filter(({ name, school }) => {
      const text = plainWords(`${name} ${school.name} ${school.city}`);
      return sought.every((word) => text.includes(word));
    })
    .sort(
      (a, b) =>
        Number(b.ownMentor) - Number(a.ownMentor) ||
        (a.km ?? Infinity) - (b.km ?? Infinity) ||
        a.name.localeCompare(b.name) ||
        a.personId.localeCompare(b.personId),
    );
}
