import { describe, expect, it } from "vitest";
import { closedToDistrict, kindNames, kinds } from "./kinds";
import { readersOf } from "./readers";

const people = {
  partners: [{ id: "r", name: "Ruth Hall", side: "mentor" as const }],
  coordinators: [{ id: "c", name: "Carla Ruiz" }],
  principals: [{ id: "p", name: "Paul Ito" }],
  asked: [{ id: "a", name: "Ada Bell" }],
};

describe("who can see what", () => {
  it("nobody at the district reads private words", () => {
    for (const kind of ["privateNote", "checkIn", "talk", "vetoes"] as const) {
      expect(closedToDistrict(kind)).toBe(true);
      const roles = readersOf(kind, people).map(({ role }) => role);
      expect(roles).not.toContain("coordinator");
      expect(roles).not.toContain("principal");
    }
  });

  it("names the people, not only the role", () => {
    expect(readersOf("contact", people)).toEqual([
      { role: "partner", access: "reads", people: people.partners },
      { role: "coordinator", access: "reads", people: people.coordinators },
    ]);
    expect(readersOf("visit", people).map(({ role }) => role)).toContain("principal");
  });

  it("says that what a host offers is seen by colleagues, unlike the profile it comes from", () => {
    expect(kinds.hosting.colleagues).toBe("reads");
    expect(kinds.profile.colleagues).toBe("never");
  });

  it("names the one who was asked, and nobody but the coordinators for a no", () => {
    expect(readersOf("asking", people).map(({ role, people: named }) => [role, named])).toEqual([
      ["asked", people.asked],
      ["coordinator", people.coordinators],
    ]);
    expect(readersOf("declineReason", people).map(({ role }) => role)).toEqual(["coordinator"]);
    expect(readersOf("offering", people).map(({ role }) => role)).toContain("seekers");
  });

  it("a principal sees visits and the roster, nothing else", () => {
    const seen = kindNames.filter((kind) => kinds[kind].principal !== "never");
    expect(seen).toEqual(["person", "visit"]);
  });
});
