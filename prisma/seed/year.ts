import { addDays, daysBetween, fromColumn, type IsoDate, toColumn } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import type { Topic } from "@/lib/topics";
import type { ContactFormat, MentorFunction, VisitState } from "@/prisma/generated/client";
import { isSchoolDay, type SeedCalendar } from "./calendar";
import { demoDistrict, mentees, mentors } from "./cast";
import { seedId } from "./ids";
import { mentorshipId } from "./programme";
import { type Random, randomFrom } from "./random";
import { districtId, personId, schoolId } from "./roster";

type Pair = {
  mentee: string;
  mentor: string;
  pace: string;
  topics: Topic[];
  /** Days before today on which it ended; 0 while it runs. */
  endedAgo: number;
};

const pairs: Pair[] = mentees.flatMap(({ name, mentor, pace = "steady", topics, ended }) =>
  mentor ? [{ mentee: name, mentor, pace, topics, endedAgo: ended?.daysAgo ?? 0 }] : [],
);

const functions: MentorFunction[] = [
  "sharingKnowledge",
  "psychosocialSupport",
  "guiding",
  "providingIdeas",
  "roleModelling",
  "networking",
];
const formats: ContactFormat[] = ["meeting", "meeting", "video", "phone", "messages", "coTeaching"];
const publicLines = [
  "Planned the fall weeding of the 500s",
  "Budget sheet walked through, first order drafted",
  "Set up the self-checkout station together",
  "Book fair timeline and volunteers",
  "Looked at next month’s research lessons",
  "",
  "",
];

/** Contacts of all pairs since they were paired, at each pair's own pace. */
export async function seedContacts(tx: Tx, calendar: SeedCalendar): Promise<void> {
  const all = pairs.flatMap((pair, at) => contactsOf(pair, calendar, randomFrom(at + 11)));
  const revised = all.flatMap((one) => revisionOf(one) ?? []);
  const changes = new Map(revised.map(({ change }) => [change.id, change]));
  await tx.activity.createMany({ data: all.map((one) => changes.get(one.id) ?? one) });
  await tx.activityRevision.createMany({ data: revised.map(({ revision }) => revision) });
}

type Contact = ReturnType<typeof contact>;

/** One contact of the named pair was longer than first written, and one did not take place after all. */
const revisions = new Map([
  [seedId("contact", "Mireille Okafor", 2), "edited"],
  [seedId("contact", "Mireille Okafor", 4), "cancelled"],
]);

function revisionOf(one: Contact) {
  const kind = revisions.get(one.id);
  if (!kind) return undefined;
  const { districtId, id: activityId, loggedById: byId, loggedAt, date } = one;
  const { minutes, format, functions, topics, publicLine } = one;
  const at = new Date(loggedAt.getTime() + 45 * 60_000);
  const facts = { minutes, format, functions, topics, publicLine, lineKept: false };
  const before = { ...facts, date: fromColumn(date) };
  const now = kind === "edited" ? { minutes: minutes + 15 } : { cancelledAt: at };
  return {
    change: { ...one, ...now, version: 2 },
    revision: {
      districtId,
      id: seedId("revision", activityId),
      activityId,
      byId,
      at,
      kind,
      before,
    },
  };
}

function contactsOf(pair: Pair, calendar: SeedCalendar, random: Random) {
  const from = pair.pace === "new" ? addDays(calendar.today, -11) : addDays(calendar.startsOn, 18);
  const quietFor = pair.pace === "quiet" ? 33 : 1;
  const until = addDays(calendar.today, -Math.max(quietFor, pair.endedAgo + 1));
  const gap = pair.pace === "slow" ? [8, 15] : [3, 8];
  const dates: IsoDate[] = [];
  for (
    let day = from;
    daysBetween(day, until) >= 0;
    day = addDays(day, random.whole(gap[0] ?? 3, gap[1] ?? 8))
  ) {
    if (isSchoolDay(day, calendar.closures)) dates.push(day);
  }
  return dates.map((date, at) => contact(pair, date, at, calendar, random));
}

function contact(pair: Pair, date: IsoDate, at: number, calendar: SeedCalendar, random: Random) {
  const first = random.pick(functions);
  const second = random.chance(0.35) ? [random.pick(functions.filter((one) => one !== first))] : [];
  return {
    districtId,
    id: seedId("contact", pair.mentee, at),
    mentorshipId: mentorshipId(pair.mentee),
    loggedById: personId(random.chance(0.6) ? pair.mentor : pair.mentee),
    date: toColumn(date),
    minutes: random.pick([20, 30, 45, 45, 60, 60, 75, 90]),
    format: random.pick(formats),
    functions: [first, ...second],
    topics: [random.pick(pair.topics)],
    publicLine: random.pick(publicLines),
    loggedAt: calendar.at(date, 15 * 60 + 30),
  };
}

export type SeedVisit = {
  visitor: string;
  host: string;
  /** Key of the school visited. */
  school: string;
  date: IsoDate;
  start: number;
  end: number;
  state: VisitState;
  lastWord: string;
  lookFors: string[];
};

export async function seedVisits(tx: Tx, calendar: SeedCalendar): Promise<void> {
  const visits = seededVisits(calendar);
  const rows = visits.map((visit) => ({ id: visitId(visit), ...visit }));
  await tx.visit.createMany({ data: rows.map((visit) => visitRow(visit, calendar)) });
  await tx.visitTurn.createMany({
    data: rows.flatMap((visit) => turnsOf(visit, calendar)),
  });
  await tx.$executeRaw`
    INSERT INTO "VisitPresence" ("districtId", "visitId", "personId", during)
    SELECT v."districtId", v.id, person, tstzrange(
      (v.date + make_interval(mins => v."startMinute")) AT TIME ZONE v."timeZone",
      (v.date + make_interval(mins => v."endMinute")) AT TIME ZONE v."timeZone")
    FROM "Visit" v CROSS JOIN LATERAL unnest(ARRAY[v."visitorId", v."hostId"]) AS person
    WHERE v.state = 'booked'`;
}

export const visitId = ({ visitor, host, date }: SeedVisit) => seedId("visit", visitor, host, date);
const hostSchool = new Map([
  ...mentors.map(({ name, school }) => [name, school] as const),
  ["Nadia Petrov", "eastlake"],
]);

export function seededVisits({ schoolDay }: SeedCalendar): SeedVisit[] {
  const visit = (
    visitor: string,
    host: string,
    days: number,
    hour: number,
    state: VisitState,
    lookFors: string[],
    lastWord = host,
  ) => ({
    visitor,
    host,
    state,
    lookFors,
    lastWord,
    school: hostSchool.get(host) ?? "",
    date: schoolDay(days),
    start: hour * 60,
    end: hour * 60 + 90,
  });
  return [
    visit("Mireille Okafor", "Ruth Haddad", 2, 10, "booked", ["makerspace", "schedule"]),
    visit("Mireille Okafor", "Nadia Petrov", -41, 9, "booked", ["space", "displays"]),
    visit("Mireille Okafor", "Nadia Petrov", 9, 13, "asked", ["collection"], "Mireille Okafor"),
    visit("Ifeoma Eze", "Ruth Haddad", 6, 13, "asked", ["makerspace"], "Ifeoma Eze"),
    visit("Chloe Herrera", "Sofia Reyes", -27, 10, "booked", ["displays", "procedures"]),
    visit("Priya Kovacs", "Lena Vance", -19, 13, "booked", ["teaching"]),
    visit("Priya Kovacs", "Nadia Petrov", 8, 9, "proposed", ["space"]),
    visit("Minh Tran", "Theo Clarke", -12, 10, "booked", ["policies", "teaching"]),
    visit("Laila Santana", "Joon Park", 5, 14, "booked", ["technology", "makerspace"]),
    visit("Eamon Doyle", "Daniel Cohen", -6, 9, "booked", ["budget"]),
    visit("Basil Ghosh", "Rosalind Osei", -8, 13, "cancelled", ["displays"], "Basil Ghosh"),
  ];
}

function visitRow(
  {
    id,
    visitor,
    host,
    school,
    date,
    start,
    end,
    state,
    lastWord,
    lookFors,
  }: SeedVisit & { id: string },
  calendar: SeedCalendar,
) {
  const mentorship = pairs.find(({ mentee }) => mentee === visitor);
  return {
    districtId,
    id,
    visitorId: personId(visitor),
    hostId: personId(host),
    schoolId: schoolId(school),
    mentorshipId: mentorship ? mentorshipId(visitor) : null,
    state,
    date: toColumn(date),
    startMinute: start,
    endMinute: end,
    timeZone: demoDistrict.timeZone,
    withStudents: lookFors.includes("teaching"),
    lookFors,
    lastWordById: personId(lastWord),
    createdAt: askedAt(date, calendar),
    updatedAt: askedAt(date, calendar),
  };
}

function turnsOf(
  { id, visitor, host, date, start, end, state, lastWord }: SeedVisit & { id: string },
  calendar: SeedCalendar,
) {
  const turn = (name: string, by: string, at: Date) => ({
    districtId,
    id: seedId("turn", id, name),
    visitId: id,
    byId: personId(by),
    at,
    turn: name,
    date: toColumn(date),
    startMinute: start,
    endMinute: end,
  });
  const asked = askedAt(date, calendar);
  const later = new Date(
    Math.min(asked.getTime() + 20 * 3_600_000, calendar.now.getTime() - 3_600_000),
  );
  const answer = {
    booked: "confirmed",
    proposed: "proposed",
    cancelled: "cancelled",
    declined: "declined",
  } as const;
  const followed =
    state === "asked" ? [] : [turn(answer[state], state === "booked" ? host : lastWord, later)];
  return [turn("asked", visitor, asked), ...followed];
}

function askedAt(date: IsoDate, { at, today }: SeedCalendar): Date {
  const early = addDays(date, -10);
  return at(daysBetween(early, today) > 2 ? early : addDays(today, -2), 12 * 60);
}
