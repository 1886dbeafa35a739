import { read } from "@/lib/db";
import { mayTakePart } from "@/lib/programmes/policy";
import type { Viewer } from "@/lib/viewer";
import type { AskableField, Role, SignUpState } from "./schema";

export type Question = { id: string; field: AskableField; words: string };

export type MyEnrolment = {
  id: string;
  state: SignUpState;
  roles: Role[];
  capacity: number;
  taken: number;
  submittedAt: Date | null;
  approvedAt: Date | null;
  noMatchReason: string | null;
  /** A running pair of this programme, on either side. */
  mentorshipId: string | null;
  /** None runs, and one had begun. */
  pairEnded: boolean;
  /** What the coordinator asks and is not answered yet. */
  questions: Question[];
};

/** The viewer's own sign-up for a programme; null before it was begun. */
export async function myEnrolment(
  viewer: Viewer,
  programmeId: string,
): Promise<MyEnrolment | null> {
  const { districtId, personId } = viewer;
  const runningFirst = {
    where: { programmeId, OR: [{ endedAt: null }, { acceptedAt: { not: null } }] },
    select: { id: true, endedAt: true },
    orderBy: [
      { endedAt: { sort: "desc" as const, nulls: "first" as const } },
      { startedAt: "asc" as const },
    ],
    take: 1,
  };
  const row = await read(viewer, (tx) =>
    tx.enrolment.findUnique({
      where: { districtId_programmeId_personId: { districtId, programmeId, personId } },
      select: {
        id: true,
        state: true,
        roles: true,
        capacity: true,
        taken: true,
        submittedAt: true,
        approvedAt: true,
        noMatchReason: true,
        questions: {
          where: { answeredAt: null },
          select: { id: true, field: true, words: true },
          orderBy: { askedAt: "asc" },
        },
        person: { select: { menteeships: runningFirst, mentorships: runningFirst } },
      },
    }),
  );
  if (!row) return null;
  const { person, questions, ...rest } = row;
  const pairs = [...person.menteeships, ...person.mentorships];
  const running = pairs.find(({ endedAt }) => endedAt === null);
  return {
    ...rest,
    mentorshipId: running?.id ?? null,
    pairEnded: !running && pairs.length > 0,
    questions: questions.map(toQuestion),
  };
}

/** Whether the viewer may sign up for the programme. */
export async function maySignUp(viewer: Viewer, programmeId: string): Promise<boolean> {
  const { districtId, personId: id } = viewer;
  const where = { districtId, id, ...mayTakePart(programmeId) };
  return (await read(viewer, (tx) => tx.person.count({ where }))) > 0;
}

/** Questions are written through a schema that lists the fields. */
export function toQuestion({ id, field, words }: { id: string; field: string; words: string }) {
  return { id, field: field as AskableField, words };
}
