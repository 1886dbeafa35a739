import { describe, expect, it } from "vitest";
import { usualChoices } from "@/lib/mail-choices/schema";
import { kindsAbout, mailGroupOf, noticeAbouts } from "./event-kinds";
import { type Wish, whenToSend } from "./when-to-send";

const noon = new Date("2026-12-02T17:00:00Z");
const night = new Date("2026-12-03T04:00:00Z");
const morning = new Date("2026-12-03T11:30:00Z");
const wish: Wish = {
  group: "visits",
  choices: usualChoices,
  timeZone: "America/New_York",
  wasHeld: false,
  isRead: false,
};
const quiet = { ...usualChoices, quiet: true };

describe("a mail of a group", () => {
  it("comes at once where nothing else was chosen, by night too", () => {
    expect([whenToSend(wish, noon), whenToSend(wish, night)]).toEqual(["now", "now"]);
  });
  it("follows the choice of its group and of no other", () => {
    const choices = { ...usualChoices, visits: "daily", pair: "off" } as const;
    expect(whenToSend({ ...wish, choices }, noon)).toBe("daily");
    expect(whenToSend({ ...wish, choices, group: "pair" }, noon)).toBe("never");
    expect(whenToSend({ ...wish, choices, group: "programme" }, noon)).toBe("now");
  });
  it("waits for the morning where nights are quiet", () => {
    expect(whenToSend({ ...wish, choices: quiet }, noon)).toBe("now");
    expect(whenToSend({ ...wish, choices: quiet }, night)).toEqual(morning);
  });
  it("is not sent after a night in which it was read", () => {
    const waited = { ...wish, choices: quiet, wasHeld: true };
    expect(whenToSend(waited, morning)).toBe("now");
    expect(whenToSend({ ...waited, isRead: true }, morning)).toBe("never");
  });
  it("that always comes asks for no choice and no hour", () => {
    const choices = { pair: "off", visits: "off", programme: "off", quiet: true } as const;
    expect(whenToSend({ ...wish, choices, group: undefined, isRead: true }, night)).toBe("now");
  });
});

describe("what has no choice", () => {
  const all = noticeAbouts.flatMap((about) => kindsAbout(about));
  it("is an invitation, a visit that is booked or moved, a wish to talk, and what is not mailed", () => {
    expect(all.filter((kind) => !mailGroupOf(kind, undefined)).sort()).toEqual([
      ...["enrolmentSubmitted", "importFinished", "invited", "pairAccepted", "pairDeclined"],
      ...["requestToConfirm", "roundReady", "talkThisWeek", "visitBooked", "visitRescheduled"],
    ]);
  });
  it("is whatever calendars follow", () => {
    expect(mailGroupOf("visitCancelled", undefined)).toBe("visits");
    expect(mailGroupOf("visitCancelled", { method: "CANCEL" })).toBeUndefined();
    expect(mailGroupOf("visitRestored", { method: "REQUEST" })).toBeUndefined();
  });
});
