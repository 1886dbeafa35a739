import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { askForm, newTimeForm, slotOf } from "./schema";

const ask = {
  formKey: randomUUID(),
  hostId: randomUUID(),
  schoolId: randomUUID(),
  mode: "inPerson",
  lookFors: ["space"],
};
const problems = (input: unknown) =>
  askForm.safeParse(input).error?.issues.map(({ path, message }) => [path.join("."), message]);

describe("the form that asks for a visit", () => {
  it("takes a time of the list", () => {
    const time = { date: "2026-11-26" as never, start: 600, end: 690 };
    expect(askForm.parse({ ...ask, slot: slotOf(time) }).time).toEqual({ ...time, chosen: true });
  });

  it("takes a typed time", () => {
    const typed = { ...ask, slot: "other", date: "2026-11-26", start: "10:00", end: "11:30" };
    expect(askForm.parse(typed)).toMatchObject({
      withStudents: false,
      time: { date: "2026-11-26", start: 600, end: 690, chosen: false },
    });
  });

  it("says at the end that it lies before the start", () => {
    const typed = { ...ask, slot: "other", date: "2026-11-26", start: "10:00", end: "09:30" };
    expect(problems(typed)).toEqual([["end", "visits.problem.endsBeforeStart"]]);
  });

  it("takes a whole working day, and says at the end that more is too long", () => {
    const from8 = { ...ask, slot: "other", date: "2026-11-26", start: "08:00" };
    expect(askForm.parse({ ...from8, end: "16:00" }).time).toMatchObject({ end: 960 });
    expect(problems({ ...from8, end: "16:05" })).toEqual([["end", "visits.problem.tooLong"]]);
  });

  it("compares nothing with a time that does not exist", () => {
    const typed = { ...ask, slot: "other", date: "2026-11-26", start: "25:00", end: "10:03" };
    expect(problems(typed)).toEqual([
      ["start", "form.notATime"],
      ["end", "form.notInFives"],
    ]);
  });

  it("says at each typed field what is missing or does not exist", () => {
    expect(problems({ ...ask, slot: "other", start: "10:00" })).toEqual([
      ["date", "form.required"],
      ["end", "form.required"],
    ]);
    expect(problems({ ...ask, slot: "other", date: "2026-02-30", start: "25:00" })).toEqual([
      ["date", "form.notADate"],
      ["start", "form.notATime"],
      ["end", "form.required"],
    ]);
  });

  it("takes typed times in steps of five minutes, and one of the list to the minute", () => {
    const typed = { ...ask, slot: "other", date: "2026-11-26", start: "10:02", end: "11:30" };
    expect(problems(typed)).toEqual([["start", "form.notInFives"]]);
    expect(askForm.parse({ ...ask, slot: "2026-11-26_602_690" }).time).toMatchObject({
      start: 602,
      chosen: true,
    });
  });

  it("chooses no time for anyone, and forgets what was typed beside one of the list", () => {
    expect(problems(ask)).toEqual([["slot", "visits.problem.chooseTime"]]);
    const beside = { ...ask, slot: "2026-11-26_600_690", date: "?", start: "14:00" };
    expect(askForm.parse(beside).time).toMatchObject({ start: 600, chosen: true });
  });

  it.each([
    "",
    "2026-11-26_690_600",
    "2026-13-01_1_2",
    "2026-11-26_1_2_3",
    "2026-11-26_1_1441",
    "2026-11-26_400_881",
  ])("refuses the made-up slot %j", (slot) => {
    expect(problems({ ...ask, slot })).toContainEqual(["slot", "visits.problem.chooseTime"]);
  });

  it("takes two look-fors at most, and no unknown field", () => {
    const slot = "2026-11-26_600_690";
    const three = { ...ask, slot, lookFors: ["space", "budget", "teaching"] };
    expect(problems(three)).toEqual([["lookFors", "visits.problem.twoLookFors"]]);
    expect(askForm.safeParse({ ...ask, slot, district: "x" }).success).toBe(false);
    expect(
      newTimeForm.safeParse({ formKey: ask.formKey, id: "1", version: "1", slot }).success,
    ).toBe(false);
  });
});
