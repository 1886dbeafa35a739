import { describe, expect, it } from "vitest";
import { closedToDistrict, kindNames } from "./kinds";
import type { People } from "./people";
import { readersOf } from "./readers";

const ruth = { id: "r", name: "Ruth Hall" };
const carla = { id: "c", name: "Carla Ruiz" };
const hugo = { id: "h", name: "Hugo Lund" };
const people: People = {
  partners: [{ ...ruth, side: "mentor", open: true }],
  halves: ["r"],
  visits: [hugo],
  coordinators: [carla],
  asked: [{ id: "a", name: "Ada Bell" }],
};
/** The same person, if Ruth were their mentee. */
const asMentor: People = { ...people, partners: [{ ...ruth, side: "mentee", open: true }] };
const rolesOf = (...asked: Parameters<typeof readersOf>) =>
  readersOf(...asked).map(({ role }) => role);

describe("who can see what", () => {
  it("nobody at the district reads private words, or what a contact was for", () => {
    for (const kind of ["privateNote", "checkIn", "talk", "vetoes", "purpose"] as const) {
      expect(closedToDistrict(kind)).toBe(true);
      expect(rolesOf(kind, people)).not.toContain("coordinator");
    }
  });

  it("names the people, not only the role", () => {
    expect(readersOf("contact", people)).toMatchObject([
      { role: "mentor", access: "reads", people: [ruth] },
      { role: "coordinator", access: "reads", people: [carla] },
    ]);
    expect(rolesOf("hosting", people)).toContain("colleagues");
    expect(rolesOf("profile", people)).not.toContain("colleagues");
    expect(rolesOf("offering", people)).toContain("seekers");
  });

  it("tells the two sides of a pair apart: a mentee reads no check-in, no signal and no visit", () => {
    for (const kind of ["checkIn", "talk", "visit"] as const) {
      expect(rolesOf(kind, people)).toContain("mentor");
      expect(rolesOf(kind, asMentor)).not.toContain("mentee");
      expect(rolesOf(kind, asMentor)).not.toContain("mentor");
    }
    expect(rolesOf("privateNote", asMentor)).toEqual(["mentee"]);
  });

  it("names no partner as a reader of what is shared before both have said yes", () => {
    const waiting: People = { ...people, partners: [{ ...ruth, side: "mentor", open: false }] };
    for (const kind of ["privateNote", "checkIn"] as const) {
      expect(rolesOf(kind, waiting)).toEqual([]);
    }
    expect(rolesOf("contact", waiting)).toContain("mentor");
  });

  it("names the other side of a visit, and nobody twice", () => {
    expect(readersOf("visit", people)).toContainEqual({
      ...{ role: "visits", access: "reads", people: [hugo] },
    });
    const hosted = readersOf("visit", { ...people, visits: [ruth, hugo] });
    expect(hosted.find(({ role }) => role === "visits")?.people).toEqual([hugo]);
  });

  it("leaves out of a pair's reasons the coordinator who was its other half", () => {
    const both = { ...people, halves: ["r", "c"] };
    for (const kind of ["endReason", "declineReason"] as const) {
      expect(readersOf(kind, people).flatMap((one) => one.people)).toEqual([carla]);
      expect(readersOf(kind, both).flatMap((one) => one.people)).toEqual([]);
    }
    expect(readersOf("contact", both).flatMap((one) => one.people)).toContainEqual(carla);
  });

  it("promises nothing of somebody without a pair but what would hold", () => {
    const alone = { ...people, partners: [], halves: [] };
    for (const kind of kindNames) {
      const roles = rolesOf(kind, alone);
      expect(roles.includes("mentor")).toBe(rolesOf(kind, people).includes("mentor"));
    }
  });
});
