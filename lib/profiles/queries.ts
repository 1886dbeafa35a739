import { read } from "@/lib/db";
import { nameOf } from "@/lib/names";
import { mainSchoolFirst, mainSchoolName, schoolNameOf } from "@/lib/roster/main-school";
import type { PersonViewer, Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import type { MeetingWay, ScheduleType, SchoolLevel } from "@/prisma/generated/enums";
import { readableProfile } from "./policy";

export type TopicWeight = { topic: string; weight: number };
export type Window = { weekday: number; start: number; end: number };

export type ProfileView = {
  level: SchoolLevel | null;
  yearsInLibrary: number | null;
  schedule: ScheduleType | null;
  languages: string[];
  meetingWays: MeetingWay[];
  travelMinutes: number | null;
  windowsText: string;
  ownWords: string;
  version: number;
  /** Sought and offered, the strongest first. */
  growth: TopicWeight[];
  strength: TopicWeight[];
  windows: Window[];
};

/** A person's profile, for themselves, coordinators and the other half of a running pair; null otherwise. */
export async function profileOf(
  viewer: PersonViewer,
  personId: string,
): Promise<ProfileView | null> {
  const row = await read(viewer, (tx) =>
    tx.profile.findFirst({
      where: { AND: [readableProfile(viewer), { personId }] },
      select: { ...columns, person: { select: belongings } },
    }),
  );
  return row && toView(row);
}

export type Post = { schoolId: string; school: string; level: SchoolLevel | null; fte: number };

/** Where a person works, by the roster; the main school first. `fte` in thousandths. */
export async function postsOf(viewer: PersonViewer, personId: string): Promise<Post[]> {
  const { districtId } = viewer;
  const rows = await read(viewer, (tx) =>
    tx.assignment.findMany({
      where: { districtId, personId },
      select: { fte: true, school: { select: { id: true, name: true, level: true } } },
      orderBy: mainSchoolFirst,
      take: 20,
    }),
  );
  return rows.map(({ fte, school: { id, name, level } }) => {
    return { schoolId: id, school: name, level, fte };
  });
}

/** The viewer's own wishes, best first, and vetoes. Nobody else's can be asked for. */
export async function myWishes(viewer: Viewer): Promise<{ wishes: string[]; vetoes: string[] }> {
  const { districtId, personId } = viewer;
  const rows = await read(viewer, (tx) =>
    tx.pairWish.findMany({
      where: { districtId, personId },
      select: { aboutId: true, kind: true },
      orderBy: [{ rank: "asc" }, { aboutId: "asc" }],
      take: 50,
    }),
  );
  const of = (kind: "wish" | "veto") =>
    rows.filter((row) => row.kind === kind).map((row) => row.aboutId);
  return { wishes: of("wish"), vetoes: of("veto") };
}

export type WishablePerson = { id: string; name: string; school: string | null };

/** The district's librarians, and whoever signed up, without the viewer. */
export async function listPeopleToWishFor(viewer: Viewer): Promise<WishablePerson[]> {
  const { districtId, personId } = viewer;
  const rows = await read(viewer, (tx) =>
    tx.person.findMany({
      where: {
        districtId,
        id: { not: personId },
        leftAt: null,
        OR: [{ librarian: "confirmed" }, { enrolments: { some: {} } }],
      },
      select: {
        id: true,
        firstName: true,
        lastName: true,
        ...mainSchoolName,
      },
      orderBy: [{ lastName: "asc" }, { firstName: "asc" }, { id: "asc" }],
      take: 1000,
    }),
  );
  return rows.map((person) => {
    return { id: person.id, name: nameOf(person), school: schoolNameOf(person) };
  });
}

const columns = {
  level: true,
  yearsInLibrary: true,
  schedule: true,
  languages: true,
  meetingWays: true,
  travelMinutes: true,
  windowsText: true,
  ownWords: true,
  version: true,
} satisfies Prisma.ProfileSelect;

const belongings = {
  topics: {
    select: { side: true, topic: true, weight: true },
    orderBy: [{ weight: "desc" }, { topic: "asc" }],
  },
  windows: {
    select: { weekday: true, startMinute: true, endMinute: true },
    orderBy: [{ weekday: "asc" }, { startMinute: "asc" }],
  },
} satisfies Prisma.PersonSelect;

type Row = Prisma.ProfileGetPayload<{
  select: typeof columns & { person: { select: typeof belongings } };
}>;

function toView({ person, ...profile }: Row): ProfileView {
  const side = (wanted: "growth" | "strength") =>
    person.topics
      .filter((row) => row.side === wanted)
      .map(({ topic, weight }) => ({ topic, weight }));
  return {
    ...profile,
    growth: side("growth"),
    strength: side("strength"),
    windows: person.windows.map(({ weekday, startMinute: start, endMinute: end }) => {
      return { weekday, start, end };
    }),
  };
}
