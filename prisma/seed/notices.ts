import { addDays } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import type { Event } from "@/lib/notifications/events";
import { hrefOf, valuesOf } from "@/lib/notifications/rules";
import type { SeedCalendar } from "./calendar";
import { schools } from "./cast";
import { requestId, seedId } from "./ids";
import { signalId } from "./private";
import { mentorshipId, programmeId, programmeName } from "./programme";
import { districtId, personId } from "./roster";
import { type SeedVisit, seededVisits, visitId } from "./year";

type Told = { to: string; event: Event; createdAt: Date; read?: true };

/** What the named people find in their inbox. */
export async function seedNotices(tx: Tx, calendar: SeedCalendar): Promise<void> {
  await tx.notice.createMany({
    data: notices(calendar).map(({ to, event, createdAt, read }, at) => ({
      districtId,
      id: seedId("notice", at),
      personId: personId(to),
      kind: event.kind,
      values: valuesOf(event),
      href: hrefOf(event),
      createdAt,
      readAt: read ? createdAt : null,
    })),
  });
}

function notices(calendar: SeedCalendar): Told[] {
  const pair = mentorshipId("Mireille Okafor");
  const { at, schoolDay, startsOn, today } = calendar;
  const ahead = seededVisits(calendar).filter(({ date }) => date >= today);
  const matched = (to: string, partner: string): Told => ({
    to,
    event: { kind: "matched", to: [], mentorshipId: pair, partner },
    createdAt: at(addDays(startsOn, 16)),
    read: true,
  });
  return [
    matched("Mireille Okafor", "Ruth Haddad"),
    matched("Ruth Haddad", "Mireille Okafor"),
    ...ahead.flatMap((visit, place): Told[] => {
      const news = newsOf(visit);
      return news ? [{ ...news, createdAt: at(schoolDay(-2), 9 * 60 + place * 25) }] : [];
    }),
    {
      to: "Ruth Haddad",
      event: {
        kind: "checkInShared",
        to: [],
        mentorshipId: pair,
        checkInId: seedId("check-in", "Mireille Okafor", 1),
        partner: "Mireille Okafor",
      },
      createdAt: at(schoolDay(-4), 16 * 60),
    },
    ...answers(calendar),
    {
      to: "Ruth Haddad",
      event: {
        kind: "talkThisWeek",
        to: [],
        mentorshipId: mentorshipId("Ifeoma Eze"),
        signalId,
        partner: "Ifeoma Eze",
      },
      createdAt: at(schoolDay(-1), 15 * 60 + 50),
    },
    {
      to: "Marta Oliveira",
      event: { kind: "enrolmentReturned", to: [], programmeId, programme: programmeName },
      createdAt: at(schoolDay(-2), 10 * 60),
    },
    {
      to: "Dolores Castellanos",
      event: {
        kind: "enrolmentSubmitted",
        to: [],
        enrolmentId: seedId("enrolment", "Piotr Zielinski"),
        programmeId,
        person: "Piotr Zielinski",
      },
      createdAt: at(schoolDay(-3), 11 * 60),
    },
  ];
}

/** Of the second round, and of those who ask for themselves. */
function answers({ at, schoolDay }: SeedCalendar): Told[] {
  const on = (days: number, minute: number) => at(schoolDay(-days), minute);
  const anneke = mentorshipId("Anneke Visser");
  const camille = mentorshipId("Camille Fontaine");
  const theirs = { mentorshipId: camille, person: "Camille Fontaine", partner: "Rosalind Osei" };
  const nico = requestId("Nico Bellamy", "Ruth Haddad");
  const lena = requestId("Camille Fontaine", "Lena Vance");
  const hugo = requestId("Hugo Sandoval", "Joon Park");
  return [
    {
      to: "Theo Clarke",
      event: { kind: "matched", to: [], mentorshipId: anneke, partner: "Anneke Visser" },
      createdAt: on(9, 9 * 60),
    },
    {
      to: "Dolores Castellanos",
      event: { kind: "pairDeclined", to: [], ...theirs },
      createdAt: on(7, 8 * 60),
    },
    {
      to: "Camille Fontaine",
      event: { kind: "requestExpired", to: [], requestId: lena, partner: "Lena Vance" },
      createdAt: on(10, 0),
      read: true,
    },
    {
      to: "Dolores Castellanos",
      event: {
        kind: "requestToConfirm",
        to: [],
        requestId: hugo,
        person: "Hugo Sandoval",
        partner: "Joon Park",
      },
      createdAt: on(3, 16 * 60 + 10),
    },
    {
      to: "Ruth Haddad",
      event: { kind: "requestAsked", to: [], requestId: nico, partner: "Nico Bellamy" },
      createdAt: on(2, 12 * 60),
    },
  ];
}

/** Who was told last about a visit that is still ahead. */
function newsOf(visit: SeedVisit): Omit<Told, "createdAt"> | undefined {
  const { visitor, host, date, start, end, state } = visit;
  const kinds = { asked: "visitAsked", proposed: "visitProposed", booked: "visitBooked" } as const;
  if (state === "cancelled" || state === "declined") return undefined;
  const to = state === "asked" ? host : visitor;
  const partner = state === "asked" ? visitor : host;
  const school = schools.find(({ key }) => key === visit.school)?.name ?? "";
  const event: Event = {
    kind: kinds[state],
    to: [],
    visitId: visitId(visit),
    partner,
    school,
    date,
    start,
    end,
  };
  return { to, event };
}
