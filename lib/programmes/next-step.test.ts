import { expect, it } from "vitest";
import type { IsoDate } from "@/lib/dates";
import { isBeginning, nextStep, type ProgrammeCounts } from "./next-step";

const nobody: ProgrammeCounts = {
  ...{ librarians: 0, invited: 0, signedUp: 0, submitted: 0, approved: 0, approvedMentees: 0 },
  ...{ approvedMentors: 0, waitingForMentor: 0, pairs: 0, promised: 0 },
};

it("leads a programme from nobody to its pairs", () => {
  const after = (counts: Partial<ProgrammeCounts>) => nextStep({ ...nobody, ...counts }, "rounds");
  expect(after({})).toBe("confirmLibrarians");
  expect(after({ librarians: 3 })).toBe("invite");
  expect(after({ librarians: 3, invited: 3 })).toBe("waitForSignUps");
  expect(after({ invited: 3, submitted: 1 })).toBe("approve");
  expect(after({ waitingForMentor: 1 })).toBe("findMentors");
  expect(after({ waitingForMentor: 1, approvedMentors: 1 })).toBe("match");
  expect(after({ waitingForMentor: 1, approvedMentors: 1, promised: 1 })).toBe("ask");
  expect(after({ invited: 3, pairs: 1 })).toBe("follow");
});

it("names a next step while there is no pair, and time for one", () => {
  const programme = { endsOn: "2027-06-11" as IsoDate };
  const isOn = (day: string, pairs = 0) => isBeginning({ pairs }, programme, day as IsoDate);
  expect(isOn("2026-11-29")).toBe(true);
  expect(isOn("2027-06-11")).toBe(true);
  expect(isOn("2027-06-12")).toBe(false);
  expect(isOn("2026-11-29", 1)).toBe(false);
});
