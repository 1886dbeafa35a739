import { describe, expect, it } from "vitest";
import type { IsoDate } from "@/lib/dates";
import { contactAnswers, logAnswers, noteAnswers } from "./answers";

const today = "2026-11-23" as IsoDate;
const meeting = { date: today, minutes: 30, format: "meeting" } as const;
const visit = { ...meeting, minutes: 90, format: "libraryVisit", visitId: "v1" } as const;

describe("what the fields of a contact hold", () => {
  it("is what was being typed, emptied fields and open boxes with it", () => {
    const given = { functions: ["guiding" as const], topics: [], publicLine: "a", lineKept: true };
    const typed = { date: ["2026-11-20"], format: ["phone"], topics: ["weeding"] };
    expect(contactAnswers({ ...meeting, ...given }, typed)).toEqual({
      date: "2026-11-20",
      minutes: "",
      format: "phone",
      functions: [],
      topics: ["weeding"],
      publicLine: "",
      lineKept: false,
    });
    expect(contactAnswers({ ...meeting, ...given }, undefined)).toMatchObject({ minutes: "30" });
    const note = { words: "saved", shared: true };
    expect(noteAnswers(note, { note: ["typed"] })).toEqual({ words: "typed", shared: true });
    const unshared = { words: "saved", shared: false };
    expect(noteAnswers(unshared, { note: ["typed"], shareNote: ["on"] }).shared).toBe(false);
    expect(noteAnswers(note, undefined)).toEqual(note);
  });

  it("is nothing that its fields cannot hold: half a year, or words no longer on a list", () => {
    const given = { functions: [], topics: [], publicLine: "", lineKept: false };
    const typed = {
      date: ["0002-11-20"],
      format: ["telepathy"],
      functions: ["guiding", "gone"],
      topics: ["gone", "weeding"],
    };
    expect(contactAnswers({ ...meeting, ...given }, typed)).toMatchObject({
      date: "",
      format: "meeting",
      functions: ["guiding"],
      topics: ["weeding"],
    });
  });

  it("keeps the visit it was about as long as that is still to be logged", () => {
    const about = { visitId: ["v1"], minutes: ["80"], note: ["Their shelves move"] };
    const kept = logAnswers(visit, about);
    expect(kept).toMatchObject({ visitId: "v1", contact: { minutes: "80" } });
    const other = logAnswers(meeting, about);
    expect(other).toMatchObject({ contact: { date: today, minutes: "30", format: "meeting" } });
    expect(other).toMatchObject({ visitId: undefined, note: { words: "Their shelves move" } });
    expect(logAnswers(visit, { minutes: ["15"] }).visitId).toBeUndefined();
    expect(logAnswers(visit, undefined).visitId).toBe("v1");
  });
});
