import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/dates";
import {
  actions,
  asked,
  at,
  booked,
  friday,
  monday,
  notices,
  presences,
  scene,
  thursday,
  turn,
} from "@/lib/testing/visit-scene";
import type { Viewer } from "@/lib/viewer";
import { cancelVisit, confirmVisit, rescheduleVisit, restoreVisit } from "./commands";
import { findVisit, listComingVisits } from "./queries";

describe("changing a booked visit", () => {
  it("moves it, with both calendars, and frees the old time", async () => {
    const { district, mentee, visitor, host, mentor } = await scene();
    const id = await booked(visitor, host, mentor);
    const moved = { ...turn(id, 2), ...at(friday, 540, 600) };
    expect(await rescheduleVisit(visitor, moved)).toMatchObject({ ok: true });
    expect(await findVisit(host, id)).toMatchObject({ state: "booked", date: friday, sequence: 1 });
    const calendar = { method: "REQUEST", sequence: 1 };
    for (const person of [mentee, mentor]) {
      expect(await notices(district, person, "visitRescheduled")).toMatchObject([
        { mail: { calendar } },
      ]);
    }
    const again = await asked(district.viewer(await district.mentee()), mentor);
    expect(await confirmVisit(host, turn(again, 1))).toMatchObject({ ok: true });
    const back = { ...turn(id, 3), ...at(thursday, 600, 690) };
    expect(await rescheduleVisit(visitor, back)).toMatchObject({ refusal: "theyAreBusy" });
    expect(await findVisit(host, id)).toMatchObject({ date: friday, version: 3 });
  });

  it("by two at once moves it once", async () => {
    const { visitor, host, mentor } = await scene();
    const id = await booked(visitor, host, mentor);
    const results = await Promise.all([
      rescheduleVisit(visitor, { ...turn(id, 2), ...at(friday, 540, 600) }),
      rescheduleVisit(host, { ...turn(id, 2), ...at(friday, 660, 700) }),
      cancelVisit(host, turn(id, 2)),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const byVisitor = results[0]?.ok ?? false;
    expect(results.flatMap((one) => (one.ok ? [] : [one.refusal])).sort()).toEqual(
      byVisitor
        ? ["changed-meanwhile", "changed-meanwhile"]
        : ["changed-by-you", "changed-meanwhile"],
    );
  });

  it("cancels it, and takes it back while the time is free", async () => {
    const { district, mentee, visitor, host, mentor } = await scene();
    const id = await booked(visitor, host, mentor);
    expect(await cancelVisit(visitor, turn(id, 2))).toMatchObject({ ok: true });
    expect(await findVisit(host, id)).toMatchObject({ state: "cancelled", sequence: 1 });
    expect(await presences(district, id)).toBe(0);
    expect(await notices(district, mentee, "visitCancelled")).toMatchObject([
      { mail: { calendar: { method: "CANCEL", sequence: 1 } } },
    ]);
    expect(await restoreVisit(host, turn(id, 3))).toMatchObject({ refusal: "tooLate" });
    expect(await restoreVisit(visitor, turn(id, 3))).toMatchObject({ ok: true });
    expect(await findVisit(host, id)).toMatchObject({ state: "booked", sequence: 2 });
    expect(await presences(district, id)).toBe(2);
    expect((await actions(district, id)).map(({ action }) => action)).toEqual([
      "visits.asked",
      "visits.confirmed",
      "visits.cancelled",
      "visits.restored",
    ]);
  });

  it("does not take it back once the time is gone, or too late", async () => {
    const { district, visitor, host, mentor } = await scene();
    const id = await booked(visitor, host, mentor);
    await cancelVisit(visitor, turn(id, 2));
    const later = { ...visitor, now: new Date(monday.getTime() + 61_000) } as Viewer;
    expect(await restoreVisit(later, turn(id, 3))).toMatchObject({ refusal: "tooLate" });
    const other = await asked(district.viewer(await district.mentee()), mentor);
    await confirmVisit(host, turn(other, 1));
    expect(await restoreVisit(visitor, turn(id, 3))).toMatchObject({ refusal: "theyAreBusy" });
    expect(await findVisit(visitor, id)).toMatchObject({ state: "cancelled" });
  });

  it("is not possible once it is over", async () => {
    const { visitor, host, mentor } = await scene();
    const id = await booked(visitor, host, mentor);
    const after = { ...visitor, now: new Date("2026-11-26T17:00:00Z") } as Viewer;
    expect(await cancelVisit(after, turn(id, 2))).toMatchObject({ refusal: "over" });
    expect(
      await rescheduleVisit(after, { ...turn(id, 2), ...at(addDays(friday, 3), 540, 600) }),
    ).toMatchObject({ refusal: "over" });
    expect(await listComingVisits(after)).toEqual([]);
  });
});
