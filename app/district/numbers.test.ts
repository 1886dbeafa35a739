import { expect, it } from "vitest";
import type { ProgrammeView } from "@/lib/programmes/queries";
import type { PairCounts } from "@/lib/reports/queries";
import { pairsState } from "@/lib/reports/state";
import { figuresOf, type NumbersProps, needsSomething } from "./_components/numbers";

const today = "2026-11-18" as NumbersProps["today"];
const programme = { matchDeadline: "2026-12-01", requirements: {} } as ProgrammeView;

it("other people's silence and accepted requests need the coordinator, and so does a sign-up", () => {
  const needs = (more: Partial<NumbersProps>) =>
    needsSomething({
      ...{ programme, today, pairs: pairsState([], today, programme), silentRequests: 0 },
      ...{ waiting: { total: 0, unready: 0, longest: 0 }, load: { taken: 0, places: 0 } },
      ...{ counts: { submitted: 0, promised: 0 }, ...more },
    });
  expect(needs({})).toBe(false);
  expect(needs({ silentRequests: 3 })).toBe(true);
  expect(needs({ counts: { submitted: 0, promised: 2 } })).toBe(true);
  expect(needs({ counts: { submitted: 1, promised: 0 } })).toBe(true);
});

it("counts before the first pair only what there is something of", () => {
  const nobody = { total: 0, unready: 0, longest: 0 };
  const figures = (waiting: number, submitted: number, all: PairCounts[] = []) => {
    const counts = { submitted, promised: 0 };
    const pairs = pairsState(all, today, programme);
    return [...figuresOf({ pairs, waiting: { ...nobody, total: waiting }, counts })];
  };
  const began = { startedOn: today, askedOn: today, endedOn: null, lastContactOn: undefined };
  const pair = { ...began, id: "1", mentee: "Noor", mentor: "Greta", minutes: 0, waitsFor: [] };
  expect(figures(0, 0)).toEqual([]);
  expect(figures(2, 0)).toEqual(["waiting"]);
  expect(figures(0, 1)).toEqual(["signUps"]);
  expect(figures(0, 0, [pair])).toEqual(["waiting", "quiet", "hours", "signUps"]);
});
