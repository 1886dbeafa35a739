import { addDays, type IsoDate, toColumn } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import type { EnrolmentRole, EnrolmentState } from "@/prisma/generated/client";
import type { SeedCalendar } from "./calendar";
import { arrivals, handedBack, hosts, mentees, mentors, onTheWay } from "./cast";
import { seedId } from "./ids";
import { districtId, personId } from "./roster";
import type { FitOf } from "./round";

export const programmeId = seedId("programme");
export const programmeName = "First-years and lateral moves";
export const mentorshipId = (mentee: string) => seedId("mentorship", mentee);

/** Days before today on which latecomers were approved. */
const approvedLately: Record<string, number> = {
  "Camille Fontaine": 19,
  "Nico Bellamy": 8,
  "Ifeoma Eze": 16,
  "Anneke Visser": 13,
  "Kofi Mensah": 12,
  "Hugo Sandoval": 8,
};

/** Pairs of the second round that still run; both or one of the two have yet to answer. */
export const lately = [
  { name: "Anneke Visser", mentor: "Theo Clarke" },
  { name: "Kofi Mensah", mentor: "Lena Vance" },
] as const;

export async function seedProgramme(tx: Tx, calendar: SeedCalendar): Promise<void> {
  const { startsOn, endsOn, matchDeadline, schoolYear } = calendar;
  await tx.programme.create({
    data: {
      districtId,
      id: programmeId,
      name: programmeName,
      matchingWay: "hybrid",
      schoolYear,
      startsOn: toColumn(startsOn),
      endsOn: toColumn(endsOn),
      matchDeadline: toColumn(matchDeadline),
      createdAt: calendar.at(addDays(startsOn, -14)),
      // Moved up by its coordinator, who looks closer at pairs.
      poorBelow: 3500,
      weakBelow: 5500,
    },
  });
  await tx.requirement.createMany({
    data: [
      {
        districtId,
        programmeId,
        id: seedId("requirement", 1),
        kind: "contactMinutesPerMonth",
        amount: 180,
      },
      { districtId, programmeId, id: seedId("requirement", 2), kind: "visitsPerYear", amount: 2 },
    ],
  });
  await tx.enrolment.createMany({ data: enrolments(calendar) });
  await tx.enrolmentQuestion.createMany({
    data: [
      {
        districtId,
        id: seedId("question", handedBack.name),
        enrolmentId: seedId("enrolment", handedBack.name),
        field: "growth",
        words: "Which three would help you most this year? Then we find somebody who knows them.",
        askedById: personId("Dolores Castellanos"),
        askedAt: calendar.at(calendar.schoolDay(-2), 10 * 60),
      },
    ],
  });
  await tx.invitation.createMany({ data: invitations(calendar) });
}

/** @param fitOf of the pairs of the first round; the one made by hand has none */
export async function seedPairs(tx: Tx, calendar: SeedCalendar, fitOf: FitOf): Promise<void> {
  await tx.mentorship.createMany({
    data: mentees.flatMap(({ name, mentor, pace, ended }) =>
      mentor
        ? [
            {
              districtId,
              programmeId,
              id: mentorshipId(name),
              menteeId: personId(name),
              mentorId: personId(mentor),
              fit: fitOf.get(personId(name)) ?? null,
              startedAt: pairedAt(calendar, pace),
              acceptedAt: pairedAt(calendar, pace),
              endedAt: ended ? endedAt(calendar, ended) : null,
            },
          ]
        : [],
    ),
  });
  await tx.mentorshipEnd.createMany({
    data: mentees.flatMap(({ name, ended }) =>
      ended
        ? [
            {
              districtId,
              mentorshipId: mentorshipId(name),
              endedById: personId(name),
              endedAt: endedAt(calendar, ended),
              reason: ended.reason,
            },
          ]
        : [],
    ),
  });
}

function endedAt({ at, schoolDay }: SeedCalendar, { daysAgo }: { daysAgo: number }): Date {
  return at(schoolDay(-daysAgo), 15 * 60 + 40);
}

export function pairedAt(calendar: SeedCalendar, pace: string | undefined): Date {
  return calendar.at(pace === "new" ? calendar.schoolDay(-12) : addDays(calendar.startsOn, 16));
}

function enrolments(calendar: SeedCalendar) {
  const early = addDays(calendar.startsOn, 9);
  const running = mentees.filter(({ ended }) => !ended);
  const row = (
    name: string,
    roles: EnrolmentRole[],
    state: EnrolmentState,
    on: IsoDate,
    places = { capacity: 0, taken: 0 },
  ) => ({
    districtId,
    programmeId,
    id: seedId("enrolment", name),
    personId: personId(name),
    roles,
    state,
    ...places,
    createdAt: calendar.at(addDays(on, -2)),
    submittedAt: state === "draft" ? null : calendar.at(addDays(on, -1)),
    approvedAt: state === "approved" ? calendar.at(on) : null,
  });
  const approved = (name: string, roles: EnrolmentRole[], capacity = 0) => {
    const late = approvedLately[name];
    const on = late === undefined ? early : addDays(calendar.today, -late);
    const taken = [...running, ...lately].filter(({ mentor }) => mentor === name).length;
    return row(name, roles, "approved", on, { capacity, taken });
  };
  const waiting = onTheWay.flatMap(({ name, state }) =>
    state === "draft" || state === "submitted" || state === "returned"
      ? [row(name, ["mentee"], state, calendar.schoolDay(-3))]
      : [],
  );
  return [
    ...mentors.map(({ name, capacity }) => approved(name, ["mentor", "host"], capacity)),
    ...hosts.map(({ name }) => approved(name, ["host"])),
    ...mentees.map(({ name }) => approved(name, ["mentee"])),
    ...arrivals.map(({ name, strengths, capacity }) =>
      approved(name, strengths ? ["mentee", "mentor"] : ["mentee"], capacity),
    ),
    ...waiting,
  ];
}

function invitations(calendar: SeedCalendar) {
  const everyone = [...mentors, ...hosts, ...mentees, ...arrivals, ...onTheWay];
  const names = everyone.map(({ name }) => name);
  const unopened = new Set<string>(
    onTheWay.filter(({ state }) => state === "sent").map(({ name }) => name),
  );
  const sentAt = calendar.at(addDays(calendar.startsOn, 1));
  return names.map((name) => ({
    districtId,
    programmeId,
    id: seedId("invitation", name),
    personId: personId(name),
    createdAt: sentAt,
    sentAt,
    sendings: 1,
    openedAt: unopened.has(name) ? null : calendar.at(addDays(calendar.startsOn, 3)),
    expiresAt: calendar.at(calendar.endsOn),
  }));
}
