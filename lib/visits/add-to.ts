import { addDays } from "@/lib/dates";
import { offsetAt } from "@/lib/ics";
import type { VisitDetail } from "./queries";

type Addable = Pick<
  VisitDetail,
  "date" | "startMinute" | "endMinute" | "timeZone" | "school" | "place" | "mode"
>;

/** Addresses that open a calendar on the web with the visit filled in: what and where, no names. */
export function addTo(visit: Addable, title: string): { google: string; outlook: string } {
  const { school, place, mode, timeZone } = visit;
  const where = [school.name, place.address, school.city, `${place.state} ${place.zip}`.trim()];
  const location = mode === "inPerson" ? where.filter(Boolean).join(", ") : "";
  const [start, end] = [wall(visit, visit.startMinute), wall(visit, visit.endMinute)];
  const plain = ({ date, time }: Wall) => `${date}T${time}00`.replace(/[-:]/g, "");
  const offset = ({ date, time }: Wall) => `${date}T${time}:00${offsetAt(timeZone, date, time)}`;
  return {
    google: address("https://calendar.google.com/calendar/render", {
      action: "TEMPLATE",
      text: title,
      dates: `${plain(start)}/${plain(end)}`,
      ctz: timeZone,
      location,
    }),
    outlook: address("https://outlook.office.com/calendar/0/action/compose", {
      rru: "addevent",
      subject: title,
      startdt: offset(start),
      enddt: offset(end),
      location,
    }),
  };
}

type Wall = { date: string; time: string };

function wall({ date }: Addable, minute: number): Wall {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = minute === 1440 ? addDays(date, 1) : date;
  return { date: day, time: `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}` };
}

function address(base: string, values: Record<string, string>): string {
  return `${base}?${new URLSearchParams(values)}`;
}
