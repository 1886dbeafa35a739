import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import type { IsoDate } from "./dates";
import { type CalendarEvent, calendarFile } from "./ics";

const visit: CalendarEvent = {
  method: "REQUEST",
  uid: "visit-1@bookends.example",
  sequence: 0,
  stamp: new Date("2026-11-20T12:00:00Z"),
  date: "2026-11-26" as IsoDate,
  start: 600,
  end: 690,
  timeZone: "America/New_York",
  summary: "Library visit: Zoë Müller, Ruth; “Boyette Creek” 图书馆 مكتبة",
  location: "Boyette Creek Elementary, 12 Long Street Name That Needs Folding, Palmetto Bend, FL",
  url: "https://bookends.example/visits/1",
  organiser: { name: "Bookends", email: "bookends@bookends.example" },
  attendees: [
    { name: 'Ruth "Bo" Haddad, PhD', email: "ruth@district.example" },
    { name: "Zoë Müller", email: "zoe@district.example" },
  ],
};

/** As a calendar program reads it: with the zone's rules from the file itself. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent("vtimezone") ?? fail());
  const component = calendar.getFirstSubcomponent("vevent") ?? fail();
  const event = new ICAL.Event(component);
  const instant = (time: ICAL.Time) => {
    time.zone = zone;
    return new Date(time.toUnixTime() * 1000).toISOString();
  };
  return {
    calendar,
    component,
    event,
    start: instant(event.startDate),
    end: instant(event.endDate),
  };
}

function fail(): never {
  throw new Error("a part of the calendar file is missing");
}

describe("a calendar file", () => {
  it.each([
    ["America/New_York", "2026-11-26", 600, "2026-11-26T15:00:00.000Z"],
    ["America/New_York", "2027-03-12", 600, "2027-03-12T15:00:00.000Z"],
    // The clocks went forward on the 14th of March.
    ["America/New_York", "2027-03-15", 600, "2027-03-15T14:00:00.000Z"],
    ["America/Chicago", "2026-10-30", 600, "2026-10-30T15:00:00.000Z"],
    ["America/Chicago", "2026-11-02", 600, "2026-11-02T16:00:00.000Z"],
    ["America/Phoenix", "2026-07-01", 600, "2026-07-01T17:00:00.000Z"],
    ["Pacific/Honolulu", "2026-12-01", 600, "2026-12-01T20:00:00.000Z"],
    ["America/St_Johns", "2026-12-01", 600, "2026-12-01T13:30:00.000Z"],
    ["Europe/Paris", "2027-03-29", 600, "2027-03-29T08:00:00.000Z"],
    // British Columbia and Alberta stopped changing clocks in November 2026.
    ["America/Vancouver", "2026-12-01", 600, "2026-12-01T17:00:00.000Z"],
    ["America/Vancouver", "2027-07-01", 600, "2027-07-01T17:00:00.000Z"],
    ["America/Edmonton", "2027-01-15", 600, "2027-01-15T16:00:00.000Z"],
  ])(
    "in %s on %s keeps the wall-clock time and means the right instant",
    (timeZone, date, start, at) => {
      const {
        event,
        start: instant,
        end,
      } = read(calendarFile({ ...visit, timeZone, date: date as IsoDate, start, end: start + 90 }));
      expect(event.startDate.toString()).toBe(`${date}T10:00:00`);
      expect(instant).toBe(at);
      expect(Date.parse(end) - Date.parse(instant)).toBe(90 * 60_000);
    },
  );

  it("says what, where and who, whatever the letters", () => {
    const text = calendarFile(visit);
    const { event, component, calendar } = read(text);
    expect(event.summary).toBe(visit.summary);
    expect(event.location).toBe(visit.location);
    expect(event.uid).toBe(visit.uid);
    expect(calendar.getFirstPropertyValue("method")).toBe("REQUEST");
    expect(component.getFirstPropertyValue("status")).toBe("CONFIRMED");
    const guests = component.getAllProperties("attendee");
    expect(guests.map((guest) => guest.getFirstParameter("cn"))).toEqual([
      'Ruth "Bo" Haddad, PhD',
      "Zoë Müller",
    ]);
    expect(component.getFirstPropertyValue("organizer")).toBe("mailto:bookends@bookends.example");
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it("that cancels carries the same name and a higher number", () => {
    const { component, calendar, event } = read(
      calendarFile({ ...visit, method: "CANCEL", sequence: 3 }),
    );
    expect(calendar.getFirstPropertyValue("method")).toBe("CANCEL");
    expect(component.getFirstPropertyValue("status")).toBe("CANCELLED");
    expect([event.uid, event.sequence]).toEqual([visit.uid, 3]);
  });

  it("to save for oneself names no guests", () => {
    const { component } = read(calendarFile({ ...visit, method: "PUBLISH" }));
    expect(component.getAllProperties("attendee")).toEqual([]);
    expect(component.getFirstProperty("organizer")).toBeNull();
  });

  it("may end at midnight", () => {
    const { event } = read(calendarFile({ ...visit, start: 1380, end: 1440 }));
    expect(event.endDate.toString()).toBe("2026-11-27T00:00:00");
  });
});
