import { describe, expect, it } from "vitest";
import type { IsoDate } from "@/lib/dates";
import { hoursOf } from "./hours";

const day = (text: string) => text as IsoDate;
const about = {
  today: day("2026-11-15"),
  startedOn: day("2026-09-01"),
  programme: { requiredMinutes: 180, startsOn: day("2026-08-01"), endsOn: day("2027-06-30") },
};

describe("hours of a month", () => {
  it("counts the month of today, whoever logged, and nothing cancelled", () => {
    const contacts = [
      { date: day("2026-10-31"), minutes: 500 },
      { date: day("2026-11-01"), minutes: 30 },
      { date: day("2026-11-15"), minutes: 45 },
      { date: day("2026-11-14"), minutes: 60, cancelled: true },
      { date: day("2026-12-01"), minutes: 500 },
    ];
    expect(hoursOf(contacts, about)).toEqual({
      month: "2026-11-01",
      minutes: 75,
      contacts: 2,
      required: 180,
      expectedByNow: 90,
    });
  });

  it("asks less of the month in which the pair begins", () => {
    const begun = { ...about, startedOn: day("2026-11-16"), today: day("2026-11-18") };
    expect(hoursOf([], begun)).toMatchObject({ required: 90, expectedByNow: 18 });
  });

  it("asks nothing where no rule does, and nothing while pair or programme does not run", () => {
    expect(
      hoursOf([], { ...about, programme: { ...about.programme, requiredMinutes: null } }),
    ).toMatchObject({
      required: null,
      expectedByNow: null,
    });
    const early = { ...about.programme, startsOn: day("2026-11-13") };
    expect(hoursOf([], { ...about, programme: early })).toMatchObject({
      required: 108,
      expectedByNow: 18,
    });
    const over = { ...about.programme, endsOn: day("2026-11-10") };
    expect(hoursOf([], { ...about, programme: over })).toMatchObject({
      required: 60,
      expectedByNow: 60,
    });
    const past = { ...about.programme, endsOn: day("2026-06-30") };
    expect(hoursOf([], { ...about, programme: past })).toMatchObject({ required: 0 });
    const later = { ...about, startedOn: day("2026-12-05") };
    expect(hoursOf([], later)).toMatchObject({ required: 0, expectedByNow: 0 });
  });
});
