import { expect, it } from "vitest";
import type { SignUp } from "@/lib/home/queries";
import { stateOf } from "./without-state";

const signUp: SignUp = {
  programme: "First years",
  state: "approved",
  roles: ["mentor"],
  openQuestions: 0,
  noMatchReason: null,
  mayAsk: false,
  hasMentored: false,
};

it("speaks of a first mentee only to whoever has had none", () => {
  expect(stateOf(signUp, undefined)).toBe("mentor");
  expect(stateOf({ ...signUp, hasMentored: true }, undefined)).toBe("mentorAgain");
  expect(stateOf({ ...signUp, roles: ["mentee"], hasMentored: true }, undefined)).toBe("waiting");
  expect(stateOf({ ...signUp, roles: [] }, undefined)).toBe("host");
});
