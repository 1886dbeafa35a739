import { dateIn, type IsoDate } from "@/lib/dates";
import { asking, read, type Tx } from "@/lib/db";
import { nameOf } from "@/lib/names";
import { mainSchoolName, schoolNameOf } from "@/lib/roster/main-school";
import type { Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import type { RequestState, ScheduleType, SchoolLevel } from "@/prisma/generated/enums";
import { mayUndoDecline, ownRequest, stateNow, stillOpen } from "./policy";
import { askingProgramme } from "./programme";

export type RequestSide = "mentee" | "mentor";

/** A request that waits for somebody, as home says it. */
export type OpenRequest = {
  id: string;
  side: RequestSide;
  state: "asked" | "accepted";
  /** First name of the other. */
  partner: string;
};

/** The viewer's open requests on either side, the oldest first. */
export async function myOpenRequests(viewer: Viewer): Promise<OpenRequest[]> {
  const rows = await read(viewer, (tx) =>
    tx.pairRequest.findMany({
      where: { AND: [ownRequest(viewer), stillOpen(viewer)] },
      select: { id: true, state: true, mentorId: true, mentor: first, mentee: first },
      orderBy: [{ askedAt: "asc" }, { id: "asc" }],
      take: 40,
    }),
  );
  return rows.map(({ id, state, mentorId, mentor, mentee }) => {
    const asked = mentorId === viewer.personId;
    return {
      id,
      side: asked ? "mentor" : "mentee",
      state: state === "accepted" ? "accepted" : "asked",
      partner: (asked ? mentee : mentor).firstName,
    };
  });
}

export type RequestLine = {
  id: string;
  side: RequestSide;
  /** As it is now, whether or not a job has said so. */
  state: RequestState;
  partner: { id: string; name: string; firstName: string; school: string | null };
  askedOn: IsoDate;
  /** The last day for an answer. */
  until: IsoDate;
};

/** The viewer's requests on either side, the newest first. */
export async function myRequests(viewer: Viewer): Promise<RequestLine[]> {
  const rows = await read(viewer, (tx) =>
    tx.pairRequest.findMany({
      where: ownRequest(viewer),
      select: columns,
      orderBy: [{ askedAt: "desc" }, { id: "desc" }],
      take: 60,
    }),
  );
  return rows.map((row) => toLine(viewer, row));
}

export type RequestPage = RequestLine & {
  programme: string;
  /** What the one who asks says of themselves; for the mentor, while it is open. */
  mentee: MenteeWhoAsks | null;
  /** The mentor's places, to be said anew when accepting. */
  places: { capacity: number; held: number } | null;
  /** The pair that came of it. */
  mentorshipId: string | null;
  /** The mentee may ask somebody else. */
  mayAsk: boolean;
  mayUndo: boolean;
};

export type MenteeWhoAsks = {
  level: SchoolLevel | null;
  schedule: ScheduleType | null;
  yearsInLibrary: number | null;
  languages: string[];
  /** Slugs, what matters most first. */
  growth: string[];
  ownWords: string;
};

/** One request of the viewer's; null when it is not theirs. */
export async function requestOf(viewer: Viewer, id: string): Promise<RequestPage | null> {
  const { districtId } = viewer;
  return read(viewer, async (tx) => {
    const row = await tx.pairRequest.findFirst({
      where: { ...ownRequest(viewer), id },
      select: columns,
    });
    if (!row) return null;
    const line = toLine(viewer, row);
    const { programmeId, mentorId, menteeId } = row;
    const answering = line.side === "mentor" && line.state === "asked";
    const pair = { districtId, programmeId, mentorId, menteeId };
    const came = await tx.mentorship.findFirst({
      where: { ...pair, startedAt: { gte: row.askedAt } },
      select: { id: true },
    });
    return {
      ...line,
      programme: row.programme.name,
      mentee: answering ? await menteeWhoAsks(tx, viewer, menteeId) : null,
      places: answering ? await placesOf(tx, viewer, pair) : null,
      mentorshipId: line.state === "confirmed" ? (came?.id ?? null) : null,
      mayAsk: line.side === "mentee" && (await askingProgramme(tx, viewer)) !== null,
      mayUndo: line.side === "mentor" && mayUndoDecline(viewer, row),
    };
  });
}

/** Profiles are closed to colleagues; whoever asks opens theirs to the one they ask. */
async function menteeWhoAsks(tx: Tx, viewer: Viewer, personId: string): Promise<MenteeWhoAsks> {
  const { districtId } = viewer;
  const found = await asking(tx, viewer, () =>
    tx.profile.findUnique({
      where: { districtId_personId: { districtId, personId } },
      select: {
        level: true,
        schedule: true,
        yearsInLibrary: true,
        languages: true,
        ownWords: true,
        person: {
          select: {
            topics: {
              where: { side: "growth" },
              select: { topic: true },
              orderBy: [{ weight: "desc" }, { topic: "asc" }],
            },
          },
        },
      },
    }),
  );
  const { person, ...profile } = found ?? nothingSaid;
  return { ...profile, growth: person.topics.map(({ topic }) => topic) };
}

const nothingSaid = {
  level: null,
  schedule: null,
  yearsInLibrary: null,
  languages: [],
  ownWords: "",
  person: { topics: [] as { topic: string }[] },
};

async function placesOf(
  tx: Tx,
  { districtId, personId }: Viewer,
  { programmeId, mentorId }: { programmeId: string; mentorId: string },
) {
  const enrolment = await tx.enrolment.findUnique({
    where: { districtId_programmeId_personId: { districtId, programmeId, personId } },
    select: { capacity: true, taken: true },
  });
  const promised = await tx.pairRequest.count({
    where: { districtId, programmeId, mentorId, state: "accepted" },
  });
  return { capacity: enrolment?.capacity ?? 0, held: (enrolment?.taken ?? 0) + promised };
}

function toLine(viewer: Viewer, row: Row): RequestLine {
  const { id, mentorId, mentor, mentee, askedAt, expiresAt } = row;
  const side = mentorId === viewer.personId ? "mentor" : "mentee";
  const other = side === "mentor" ? mentee : mentor;
  const { timeZone } = mentee.district;
  return {
    id,
    side,
    state: stateNow(viewer, row),
    partner: {
      id: other.id,
      name: nameOf(other),
      firstName: other.firstName,
      school: schoolNameOf(other),
    },
    askedOn: dateIn(timeZone, askedAt),
    until: dateIn(timeZone, new Date(expiresAt.getTime() - 1)),
  };
}

const first = { select: { firstName: true } } as const;
const half = {
  select: {
    id: true,
    firstName: true,
    lastName: true,
    ...mainSchoolName,
  },
} satisfies Prisma.PersonDefaultArgs;
const columns = {
  id: true,
  programmeId: true,
  menteeId: true,
  mentorId: true,
  state: true,
  askedAt: true,
  expiresAt: true,
  answeredAt: true,
  mentor: half,
  mentee: { select: { ...half.select, district: { select: { timeZone: true } } } },
  programme: { select: { name: true } },
} satisfies Prisma.PairRequestSelect;
type Row = Prisma.PairRequestGetPayload<{ select: typeof columns }>;
