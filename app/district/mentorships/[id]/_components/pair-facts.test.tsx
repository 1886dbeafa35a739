import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { IsoDate } from "@/lib/dates";
import answers from "@/lib/i18n/messages/en/answers.json";
import matching from "@/lib/i18n/messages/en/matching.json";
import type { OfficePair } from "@/lib/mentorships/district-queries";
import { PairFacts } from "./pair-facts";

const on = (day: string) => day as IsoDate;
const half = (name: string) => ({ id: name, name, school: null });
const programme = { startsOn: on("2026-08-10"), endsOn: on("2027-06-11"), requiredMinutes: 180 };

const proposed = {
  mentee: half("Noor Blot"),
  mentor: half("Greta Quill"),
  programme: { id: "p", name: "Side by side", ...programme },
  startedOn: on("2026-09-07"),
  askedOn: on("2026-11-20"),
  ranUntil: null,
  endedOn: null,
  acceptedOn: null,
  waitsFor: [{ name: "Noor Blot", email: "noor@example.org" }],
  declined: null,
  today: on("2026-11-30"),
  minutes: 0,
  agreedOn: null,
} as unknown as OfficePair;

/** What stands there of a pair, term by term. */
function said(pair: Partial<OfficePair> = {}): string {
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ answers, matching }}>
      <PairFacts pair={{ ...proposed, ...pair }} />
    </NextIntlClientProvider>,
  );
  return markup.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
}

it("a pair that waits for a yes was proposed, and has neither hours to do nor an agreement", () => {
  expect(said()).toContain("Proposed Nov 20");
  expect(said()).toContain("waits for Noor Blot");
  expect(said()).not.toMatch(/Since|This month|Agreement/);
});

it("one that ran before says so, and a running one has its hours", () => {
  const restored = said({ ranUntil: on("2026-10-30") });
  expect(restored).toMatch(/Proposed Nov 20, 2026 ran Sep 7, 2026 to Oct 30, 2026/);
  const running = said({ acceptedOn: on("2026-11-22"), waitsFor: [] });
  expect(running).toMatch(/Since .*This month .*Agreement Not accepted by both yet/);
  expect(running).not.toContain("Proposed");
});
