import { describe, expect, it } from "vitest";
import * as z from "zod";
import { flag, isoDate, line, minuteOfDay, pageNumber, soughtWords, whole, words } from "./fields";

describe("shared fields", () => {
  it("read times and dates as they are typed", () => {
    expect(minuteOfDay.parse("10:30")).toBe(630);
    expect(minuteOfDay.safeParse("24:00").error?.issues[0]?.message).toBe("form.notATime");
    for (const wrong of ["2026-02-30", "0000-01-01", "9999-12-31"])
      expect(isoDate.safeParse(wrong).error?.issues[0]?.message).toBe("form.notADate");
  });
  it("take times in steps of five minutes, from the day's first to its last", () => {
    expect(["00:00", "00:05", "23:55"].map((text) => minuteOfDay.parse(text))).toEqual([
      0, 5, 1435,
    ]);
    for (const between of ["00:01", "10:04", "10:31", "23:59"])
      expect(minuteOfDay.safeParse(between).error?.issues[0]?.message).toBe("form.notInFives");
    expect(minuteOfDay.safeParse("9:00").error?.issues.map(({ message }) => message)).toEqual([
      "form.notATime",
    ]);
  });
  it("keep a line to one line, without marks that turn text around", () => {
    expect(line(20).parse("  Ann\u202e O’Neil\n ")).toBe("Ann  O’Neil");
    expect(line(5).safeParse("too long").success).toBe(false);
    expect(line(5).safeParse("   ").error?.issues[0]?.message).toBe("form.required");
  });
  it("count a new line as one character, as whoever types it does", () => {
    expect(words(5).parse("one\r\ntw".slice(0, 6))).toBe("one\nt");
    expect(words(5).safeParse("one\r\ntwo").error?.issues[0]?.code).toBe("too_big");
  });
  it("take whole numbers within their range only", () => {
    const capacity = whole(0, 20);
    expect(capacity.parse("3")).toBe(3);
    for (const wrong of ["-1", "1e9", "1000000000", "2.5", ""])
      expect(capacity.safeParse(wrong).success).toBe(false);
    const wrongly = (text: string) =>
      capacity.safeParse(text).error?.issues.map(({ code }) => code);
    expect(wrongly("1000000000")).toEqual(["too_big"]);
    expect(wrongly("-1000000000")).toEqual(["too_small"]);
    expect(wrongly("9".repeat(400))).toEqual(["invalid_format"]);
  });
  it("read from an address what can be read, and nothing from the rest", () => {
    expect(
      ["3", "1.5", "0", "x", undefined, ["2", "3"]].map((one) => pageNumber.parse(one)),
    ).toEqual([3, 1, 1, 1, 1, 1]);
    expect(["10000", "999999999999", "9".repeat(400)].map((one) => pageNumber.parse(one))).toEqual([
      10_000, 10_000, 10_000,
    ]);
    expect(["  Ann ", "A\0nn", ["a"], undefined].map((one) => soughtWords.parse(one))).toEqual([
      "Ann",
      undefined,
      undefined,
      undefined,
    ]);
  });
  it("know a checkbox from the word false", () => {
    const form = z.strictObject({ shared: flag, note: words(10) });
    expect(form.parse({ shared: "on" })).toEqual({ shared: true, note: "" });
    expect(form.parse({})).toEqual({ shared: false, note: "" });
    expect(form.safeParse({ shared: "false" }).success).toBe(false);
  });
});
