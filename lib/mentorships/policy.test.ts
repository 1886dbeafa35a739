import { expect, it } from "vitest";
import type { IsoDate } from "@/lib/dates";
import type { PersonViewer } from "@/lib/viewer";
import { mayLiftNo, whyNotLift } from "./policy";

it("a no is lifted while the programme runs, by nobody who is half of the two", () => {
  const programme = { endsOn: new Date("2027-06-11T00:00:00Z") };
  const by = (personId: string, today = "2026-11-29") =>
    [
      { personId } as PersonViewer,
      { mentorId: "mentor", menteeId: "mentee" },
      programme,
      today as IsoDate,
    ] as const;
  expect(whyNotLift(...by("office"))).toBeNull();
  expect(mayLiftNo(...by("office"))).toBe(true);
  expect(whyNotLift(...by("office", "2027-06-11"))).toBeNull();
  expect(whyNotLift(...by("office", "2027-06-12"))).toBe("programme-over");
  for (const half of ["mentor", "mentee"]) {
    // Also of a programme that is over: to them it is not there.
    expect(whyNotLift(...by(half, "2027-06-12"))).toBe("not-found");
    expect(mayLiftNo(...by(half))).toBe(false);
  }
});
