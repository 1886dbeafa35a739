import { describe, expect, it } from "vitest";
import { kmBetween } from "@/lib/rounds/pictures";
import { mentee, mentor, round } from "@/lib/testing/made-up";
import { compareDrafts } from "./compare";
import { judge } from "./judge";
import { measureNames } from "./measures";

const school = (latitude: number, languages: string[] = []) => ({
  id: `school at ${latitude}`,
  place: { latitude, longitude: -82 },
  roll: null,
  languages,
});
const near = mentee("near", { school: school(27), level: "middle", languages: ["es"] });
const far = mentee("far", { school: school(28), level: "secondary", languages: ["ht"] });
const lost = mentee("lost", { level: "k12" });
const here = mentor("here", {
  school: school(27.1),
  level: "middle",
  languages: ["es"],
  capacity: 3,
});
const there = mentor("there", {
  school: school(28.2),
  level: "secondary",
  languages: ["ht"],
  capacity: 3,
});
const problem = round({ mentees: [near, far, lost], mentors: [here, there] });
const draft = (...pairs: [menteeId: string, mentorId: string][]) => ({
  problem,
  result: { pairs: [], unmatched: [] } as never,
  pairs: pairs.map(([menteeId, mentorId]) => ({
    menteeId,
    mentorId,
    fit: 0,
    origin: "solver" as const,
  })),
});
const totals = (one: ReturnType<typeof draft>, other: ReturnType<typeof draft>) =>
  compareDrafts(one, other);

const apart = draft(["near", "here"], ["far", "there"], ["lost", "there"]);
const together = draft(["near", "there"], ["far", "there"], ["lost", "there"]);

describe("what two drafts add up to", () => {
  it("counts ways, levels, languages and load", () => {
    const { one, other } = totals(apart, together);
    const [short, middle, long] = [
      kmBetween(near, here) ?? 0,
      kmBetween(far, there) ?? 0,
      kmBetween(near, there) ?? 0,
    ];
    expect(one.travel).toEqual({ sum: short + middle, longest: middle, pairs: 2 });
    expect(other.travel).toEqual({ sum: middle + long, longest: long, pairs: 2 });
    expect([one.levels, other.levels]).toEqual([
      { asked: 3, met: 2 },
      { asked: 3, met: 1 },
    ]);
    expect([one.languages, other.languages]).toEqual([
      { asked: 2, met: 2 },
      { asked: 2, met: 1 },
    ]);
    expect(one.load).toEqual({ most: 2, several: 1 });
    expect(other.load).toEqual({ most: 3, several: 1 });
  });

  it("judges between as many pairs", () => {
    const { one, other } = totals(apart, together);
    const verdict = (name: Parameters<typeof judge>[0]) => judge(name, one, other).verdict;
    expect(measureNames.map((name) => [name, verdict(name)])).toEqual(
      expect.arrayContaining([
        ["matched", "equal"],
        ["travel", "worse"],
        ["longest", "worse"],
        ["most", "worse"],
        ["levels", "worse"],
        ["languages", "worse"],
        ["several", "equal"],
      ]),
    );
    expect(judge("travel", other, one).verdict).toBe("better");
    expect(judge("several", one, totals(apart, draft(["far", "there"])).other)).toEqual({
      change: -1,
      verdict: "neither",
    });
  });

  it("calls it no gain that fewer pairs travel less, burden nobody and are never weak", () => {
    const { one, other } = totals(apart, draft(["near", "here"]));
    for (const name of ["travel", "longest", "most"] as const) {
      const { change, verdict } = judge(name, one, other);
      expect(change).toBeLessThan(0);
      expect(verdict).toBe("neither");
    }
    expect(judge("matched", one, other)).toEqual({ change: -2, verdict: "worse" });
    expect(judge("unmatched", one, other).verdict).toBe("worse");
  });

  it("has no lowest fit, average or way without a pair", () => {
    const { one, other } = totals(apart, draft());
    for (const name of ["worst", "mean", "travel", "longest"] as const) {
      expect(judge(name, one, other)).toEqual({ change: null, verdict: "neither" });
    }
  });
});
