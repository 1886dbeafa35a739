import { asking, read, type Tx } from "@/lib/db";
import { nameOf } from "@/lib/names";
import { mainSchoolFirst } from "@/lib/roster/main-school";
import type { Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { kmBetween, placeFields } from "./places";
import { enrolled, visitable } from "./policy";
import type { HostLine } from "./search";
import { worthSeeing } from "./worth-seeing";

/** May the viewer ask for visits: approved in a running programme. */
export async function mayVisit(tx: Tx, viewer: Viewer): Promise<boolean> {
  const found = await tx.enrolment.findFirst({
    where: { ...enrolled(viewer), personId: viewer.personId },
    select: { id: true },
  });
  return found !== null;
}

/** Whether the pages offer to ask for a visit. */
export async function mayAskForVisits(viewer: Viewer): Promise<boolean> {
  return read(viewer, (tx) => mayVisit(tx, viewer));
}

/** Everyone whom the viewer may visit; null while the viewer's own sign-up is not approved. */
export async function listHosts(viewer: Viewer): Promise<HostLine[] | null> {
  return read(viewer, async (tx) => {
    if (!(await mayVisit(tx, viewer))) return null;
    const mentors = await ownMentors(tx, viewer);
    const rows = await tx.enrolment.findMany({
      where: visitable(viewer, mentors),
      select: hostFields,
      distinct: ["personId"],
      take: 1000,
    });
    const own = await ownPost(tx, viewer);
    const strengths = await strengthsOf(
      tx,
      viewer,
      rows.map(({ person }) => person.id),
    );
    return rows.flatMap(({ person }) => {
      const [post] = person.assignments;
      if (!post) return [];
      const { id, name, city, level } = post.school;
      return {
        personId: person.id,
        firstName: person.firstName,
        name: nameOf(person),
        school: { id, name, city, level },
        km: kmBetween(own, post.school),
        ownMentor: mentors.includes(person.id),
        worthSeeing: worthSeeing(strengths.filter(({ personId }) => personId === person.id)),
      };
    });
  });
}

export type Host = {
  personId: string;
  name: string;
  firstName: string;
  ownMentor: boolean;
  /** Where they work most comes first. */
  schools: { id: string; name: string; city: string; timeZone: string; km: number | null }[];
};

/** Someone whom the viewer may visit, with their schools; null for anyone else, and for whoever may not visit. */
export async function findHost(viewer: Viewer, personId: string): Promise<Host | null> {
  return read(viewer, (tx) => hostIn(tx, viewer, personId));
}

/** For commands of other domains, in their transaction. */
export async function hostIn(tx: Tx, viewer: Viewer, personId: string): Promise<Host | null> {
  if (!(await mayVisit(tx, viewer))) return null;
  const mentors = await ownMentors(tx, viewer);
  const row = await tx.enrolment.findFirst({
    where: { AND: [visitable(viewer, mentors), { personId }] },
    select: hostFields,
  });
  if (!row) return null;
  const own = await ownPost(tx, viewer);
  const { person } = row;
  return {
    personId,
    name: nameOf(person),
    firstName: person.firstName,
    ownMentor: mentors.includes(personId),
    schools: person.assignments.map(({ school: { id, name, city, timeZone, ...place } }) => ({
      id,
      name,
      city,
      timeZone: timeZone ?? person.district.timeZone,
      km: kmBetween(own, place),
    })),
  };
}

const hostFields = {
  person: {
    select: {
      id: true,
      firstName: true,
      lastName: true,
      district: { select: { timeZone: true } },
      assignments: {
        where: { school: { closedAt: null } },
        orderBy: mainSchoolFirst,
        select: {
          school: {
            select: {
              id: true,
              name: true,
              city: true,
              level: true,
              timeZone: true,
              ...placeFields,
            },
          },
        },
      },
    },
  },
} as const satisfies Prisma.EnrolmentSelect;

async function ownMentors(tx: Tx, { districtId, personId }: Viewer): Promise<string[]> {
  const pairs = await tx.mentorship.findMany({
    where: { districtId, menteeId: personId, endedAt: null },
    select: { mentorId: true },
  });
  return pairs.map(({ mentorId }) => mentorId);
}

async function ownPost(tx: Tx, { districtId, personId }: Viewer) {
  return tx.assignment.findFirst({
    where: { districtId, personId },
    select: { school: { select: placeFields } },
    orderBy: mainSchoolFirst,
  });
}

/** Whoever opens their library says by their strengths what is worth seeing there. */
async function strengthsOf(tx: Tx, viewer: Viewer, people: string[]) {
  const { districtId } = viewer;
  return asking(tx, viewer, () =>
    tx.profileTopic.findMany({
      where: { districtId, side: "strength", personId: { in: people } },
      select: { personId: true, topic: true, weight: true },
    }),
  );
}
