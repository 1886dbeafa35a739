import { describe, expect, it } from "vitest";
import { cellAsText, textAsCell } from "./spreadsheet-cells";

describe("a text as a cell", () => {
  it("is no formula", () => {
    for (const text of ["=1+1", "@sum", "+1 555", "-a", " =1", "\tx", "＝1", '="05"', "-09", "'=1"])
      expect(textAsCell(text)).toBe(`'${text}`);
    for (const text of ["-82.281", "a=b", "o'clock", ""]) expect(textAsCell(text)).toBe(text);
  });

  it("keeps what a spreadsheet would take for another value", () => {
    for (const text of [
      "09",
      "0100005",
      "120087000123",
      "12E4",
      "1.5e+3",
      "5-8",
      "3/4",
      "8/15/2026",
      "MAR1",
    ])
      expect(textAsCell(text)).toBe(`="${text}"`);
    for (const text of [
      "9",
      "PK",
      "K-8",
      "Marlow 12",
      "99000015",
      "2026-11-30",
      "0",
      "09:00–10:30",
      "0.5",
    ])
      expect(textAsCell(text)).toBe(text);
  });

  it("comes back as it was", () => {
    const plain = ["-82.281", "'quoted'", "PK", ""];
    for (const text of [...plain, "=1+1", "09", "5-8", '="05"', " =1", "'=1", "''-5", "'\t"])
      expect(cellAsText(textAsCell(text))).toBe(text);
  });
});
