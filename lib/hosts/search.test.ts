import { describe, expect, it } from "vitest";
import { type HostLine, searchHosts } from "./search";
import { worthSeeing } from "./worth-seeing";

const host = (name: string, more: Partial<HostLine> = {}): HostLine => ({
  personId: name,
  name,
  firstName: name.split(" ")[0] ?? "",
  school: { id: "s", name: "Boyette Creek", city: "Palmetto Bend", level: "elementary" },
  km: null,
  ownMentor: false,
  worthSeeing: [],
  ...more,
});

describe("searching for a host", () => {
  it("puts the own mentor first, then the nearest, then those of unknown distance", () => {
    const hosts = [
      host("Unknown Far"),
      host("Near By", { km: 2 }),
      host("Far Away", { km: 30 }),
      host("Own Mentor", { km: 50, ownMentor: true }),
    ];
    expect(searchHosts(hosts, {}).map(({ name }) => name)).toEqual([
      "Own Mentor",
      "Near By",
      "Far Away",
      "Unknown Far",
    ]);
  });

  it("finds words in name, school and place, whatever the accents", () => {
    const hosts = [host("Zoë Müller"), host("Ruth Haddad")];
    expect(searchHosts(hosts, { words: "zoe  BEND" })).toHaveLength(1);
    expect(searchHosts(hosts, { words: "boyette" })).toHaveLength(2);
    expect(searchHosts(hosts, { words: "boyette zoe ruth" })).toEqual([]);
  });

  it("keeps to the level and to what is worth seeing", () => {
    const hosts = [host("A", { worthSeeing: ["makerspace"] }), host("B")];
    expect(searchHosts(hosts, { lookFor: "makerspace" })).toHaveLength(1);
    expect(searchHosts(hosts, { level: "middle" })).toEqual([]);
  });
});

it("says by somebody's strengths what is worth seeing, the strongest first, each once", () => {
  const strengths = [
    { topic: "weeding", weight: 1 },
    { topic: "makerspace-and-learning-commons", weight: 3 },
    { topic: "selection-and-vendors", weight: 2 },
    { topic: "well-being-and-workload", weight: 3 },
  ];
  expect(worthSeeing(strengths)).toEqual(["makerspace", "collection"]);
});
