import { expect, it } from "vitest";
import type { ProgrammeView } from "@/lib/programmes/queries";
import { pairsState } from "@/lib/reports/state";
import { type NumbersProps, thingsToDo } from "./_components/numbers";

const today = "2026-11-18" as NumbersProps["today"];
const programme = { matchDeadline: "2026-12-01", requirements: {} } as ProgrammeView;

it("other people's silence and accepted requests are things to do, each kind once", () => {
  const things = (more: Partial<NumbersProps>) =>
    thingsToDo({
      ...{ programme, today, pairs: pairsState([], today, programme), silentRequests: 0 },
      ...{ waiting: { total: 0, unready: 0, longest: 0 }, load: { taken: 0, places: 0 } },
      ...{ counts: { submitted: 0, promised: 0 }, ...more },
    });
  const none = things({});
  expect(things({ silentRequests: 3 })).toBe(none + 1);
  expect(things({ counts: { submitted: 0, promised: 2 }, silentRequests: 1 })).toBe(none + 2);
});
