import { addDays } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import type { Event } from "@/lib/notifications/events";
import { hrefOf, valuesOf } from "@/lib/notifications/rules";
import type { SeedCalendar } from "./calendar";
import { schools } from "./cast";
import { seedId } from "./ids";
import { mentorshipId } from "./programme";
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
      event: { kind: "checkInShared", to: [], mentorshipId: pair, partner: "Mireille Okafor" },
      createdAt: at(schoolDay(-4), 16 * 60),
    },
    {
      to: "Dolores Castellanos",
      event: {
        kind: "enrolmentSubmitted",
        to: [],
        enrolmentId: seedId("enrolment", "Piotr Zielinski"),
        person: "Piotr Zielinski",
      },
      createdAt: at(schoolDay(-3), 11 * 60),
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
