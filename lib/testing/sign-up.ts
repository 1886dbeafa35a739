import { randomUUID } from "node:crypto";
import type { ProfileInput } from "@/lib/profiles/schema";

/** A sign-up as the form gives it, with everything that any role needs. */
export function signUpInput(programmeId: string, own: Partial<ProfileInput> = {}): ProfileInput {
  return {
    formKey: randomUUID(),
    programmeId,
    version: 0,
    roles: ["mentee"],
    level: "elementary",
    yearsInLibrary: 1,
    schedule: "fixed",
    languages: ["en"],
    growth: ["weeding", "book-fair"],
    growthWeight: { weeding: 3 },
    strength: ["inventory"],
    strengthWeight: {},
    meetingWays: ["inPerson", "video"],
    windows: [{ weekday: 2, from: 600, to: 660 }],
    windowsText: "",
    travelMinutes: 20,
    capacity: 2,
    ownWords: "",
    vetoes: [],
    ...own,
  };
}
