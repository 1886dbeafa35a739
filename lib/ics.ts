import ICAL from "ical.js";
import { tzlib_get_ical_block, tzlib_get_offset } from "timezones-ical-library";
import { addDays, type IsoDate } from "./dates";

export type CalendarMethod = "REQUEST" | "CANCEL" | "PUBLISH";

type Party = { name: string; email: string };

/** An event at a place. The wall-clock time there is the truth; the file carries the zone's rules. */
export type CalendarEvent = {
  method: CalendarMethod;
  /** The same for every version of the event. */
  uid: string;
  /** Goes up with each change. */
  sequence: number;
  stamp: Date;
  date: IsoDate;
  /** Minutes since midnight. */
  start: number;
  end: number;
  timeZone: string;
  summary: string;
  location?: string | undefined;
  url: string;
  organiser: Party;
  attendees: Party[];
};

/** An iCalendar file (RFC 5545) with one event, folded and escaped by ical.js. */
export function calendarFile(event: CalendarEvent): string {
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("prodid", "-//Bookends//Library visits//EN");
  calendar.addPropertyWithValue("calscale", "GREGORIAN");
  calendar.addPropertyWithValue("method", event.method);
  calendar.addSubcomponent(zoneOf(event.timeZone));
  calendar.addSubcomponent(eventOf(event));
  return `${calendar.toString()}\r\n`;
}

function eventOf(event: CalendarEvent): ICAL.Component {
  const made = new ICAL.Component("vevent");
  made.addPropertyWithValue("uid", event.uid);
  made.addPropertyWithValue("sequence", event.sequence);
  made.addPropertyWithValue("dtstamp", ICAL.Time.fromJSDate(event.stamp, true));
  made.addProperty(wallTime("dtstart", event.date, event.start, event.timeZone));
  made.addProperty(wallTime("dtend", event.date, event.end, event.timeZone));
  made.addPropertyWithValue("summary", event.summary);
  if (event.location) made.addPropertyWithValue("location", event.location);
  made.addPropertyWithValue("url", event.url);
  made.addPropertyWithValue("status", event.method === "CANCEL" ? "CANCELLED" : "CONFIRMED");
  made.addPropertyWithValue("transp", "OPAQUE");
  // A published file has no guests: only whoever saves it.
  if (event.method === "PUBLISH") return made;
  made.addProperty(party("organizer", event.organiser));
  for (const attendee of event.attendees) {
    const guest = party("attendee", attendee);
    guest.setParameter("role", "REQ-PARTICIPANT");
    guest.setParameter("partstat", "ACCEPTED");
    guest.setParameter("rsvp", "FALSE");
    made.addProperty(guest);
  }
  return made;
}

/** Both have said yes in the app, so no answer is asked for. */
function party(name: "organizer" | "attendee", { name: called, email }: Party): ICAL.Property {
  const property = new ICAL.Property(name);
  property.setParameter("cn", called);
  property.setValue(`mailto:${email}`);
  return property;
}

function wallTime(name: string, date: IsoDate, minute: number, timeZone: string): ICAL.Property {
  const day = minute === 1440 ? addDays(date, 1) : date;
  const hour = Math.floor(minute / 60) % 24;
  const [year = 0, month = 0, dayOfMonth = 0] = day.split("-").map(Number);
  const property = new ICAL.Property(name);
  property.setParameter("tzid", timeZone);
  property.setValue(
    ICAL.Time.fromData({ year, month, day: dayOfMonth, hour, minute: minute % 60, second: 0 }),
  );
  return property;
}

/** The zone's rules from a maintained library: runtimes' own data is older than the law in places. */
function zoneOf(timeZone: string): ICAL.Component {
  const [block] = tzlib_get_ical_block(timeZone);
  if (!block?.startsWith("BEGIN:VTIMEZONE")) throw new Error(`No rules for the zone ${timeZone}`);
  return new ICAL.Component(ICAL.parse(block));
}

/** `-07:00`: what a wall-clock time is from UTC, by the same rules. */
export function offsetAt(timeZone: string, date: string, time: string): string {
  const offset = tzlib_get_offset(timeZone, date, time);
  return `${offset.slice(0, 3)}:${offset.slice(3)}`;
}
