import { read } from "@/lib/db";
import { ownRunningPair } from "@/lib/mentorships/policy";
import { nameOf } from "@/lib/names";
import { ownRequest, stillOpen } from "@/lib/requests/policy";
import type { Viewer } from "@/lib/viewer";
import type { Named, People } from "./readers";

export type Shared = {
  notes: number;
  checkIns: number;
};

/** Who has which role towards the viewer, and how much they share at this moment. */
export async function peopleAroundMe(viewer: Viewer): Promise<People & { shared: Shared }> {
  const { districtId, personId } = viewer;
  return read(viewer, async (tx) => {
    const pairs = await tx.mentorship.findMany({
      where: ownRunningPair(viewer),
      select: { mentorId: true, mentor: name, mentee: name },
      orderBy: { startedAt: "desc" },
      take: 40,
    });
    const officers = await tx.hat.findMany({
      where: { districtId, person: { leftAt: null }, personId: { not: personId } },
      select: {
        hat: true,
        person: { select: { ...name.select, assignments: { select: { schoolId: true } } } },
      },
      orderBy: [{ person: { lastName: "asc" } }, { personId: "asc" }],
      take: 500,
    });
    const posts = await tx.assignment.findMany({
      where: { districtId, personId },
      select: { schoolId: true },
    });
    const notes = await tx.activityNote.count({
      where: {
        districtId,
        authorId: personId,
        sharedAt: { not: null },
        activity: { mentorship: { endedAt: null } },
      },
    });
    const checkIns = await tx.checkInShare.count({
      where: { districtId, authorId: personId, mentorship: { endedAt: null } },
    });
    const open = await tx.pairRequest.findMany({
      where: { AND: [ownRequest(viewer), stillOpen(viewer)] },
      select: { mentorId: true, mentor: name, mentee: name },
      orderBy: { askedAt: "asc" },
      take: 40,
    });
    const mySchools = new Set(posts.map(({ schoolId }) => schoolId));
    const of = (hat: "coordinator" | "principal") =>
      officers.filter((officer) => officer.hat === hat).map(({ person }) => person);
    const atMySchool = of("principal").filter(({ assignments }) =>
      assignments.some(({ schoolId }) => mySchools.has(schoolId)),
    );
    return {
      partners: pairs.map(({ mentorId, mentor, mentee }) =>
        mentorId === personId
          ? { ...named(mentee), side: "mentee" as const }
          : { ...named(mentor), side: "mentor" as const },
      ),
      coordinators: of("coordinator").map(named),
      principals: atMySchool.map(named),
      asked: open.map(({ mentorId, mentor, mentee }) =>
        named(mentorId === personId ? mentee : mentor),
      ),
      shared: { notes, checkIns },
    };
  });
}

const name = { select: { id: true, firstName: true, lastName: true } } as const;

function named(person: { id: string; firstName: string; lastName: string }): Named {
  return { id: person.id, name: nameOf(person) };
}
