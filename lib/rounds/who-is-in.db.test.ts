import { expect, it } from "vitest";
import { asking, read } from "@/lib/db";
import { profileGaps } from "@/lib/matching/unmatched";
import { loadMatchingFacts } from "@/lib/profiles/facts";
import { aroundPromised } from "@/lib/profiles/promised";
import { testDistrict } from "@/lib/testing/district";
import { acceptedRequest } from "@/lib/testing/requests";
import { whoFilter } from "./schema";
import { whoIsIn } from "./who-is-in";

/** Mentees: one waits, one is promised, one is set aside, one is paired. Mentors: one has room, one is full. */
async function scene() {
  const district = await testDistrict();
  const programme = await district.programme({ matchingWay: "hybrid" });
  const office = district.coordinatorViewer(await district.coordinator());
  const roomy = await district.mentor({ capacity: 3, firstName: "Roomy" });
  const full = await district.mentor({ capacity: 1, firstName: "Full" });
  const waiting = await district.mentee({ firstName: "Waiting", lastName: "O_Neill" });
  const promised = await district.mentee({ firstName: "Promised" });
  const aside = await district.mentee({ firstName: "Aside" });
  await district.mentorship(roomy, await district.mentee({ firstName: "Paired" }));
  await acceptedRequest(district, promised, full);
  await district.put(async (tx) => {
    const where = { districtId: district.id, personId: aside.id };
    await tx.enrolment.updateMany({ where, data: { noMatchReason: "on leave" } });
  });
  const ask = (query: Record<string, unknown> = {}, viewer = office) =>
    whoIsIn(viewer, programme.id, whoFilter.parse(query));
  const list = async (query: Record<string, unknown> = {}) =>
    (await ask(query)).rows.map(({ name, standing }) => [name.split(" ")[0], standing]);
  return { district, programmeId: programme.id, office, ask, list, waiting, roomy };
}

it("says who is in, who is promised or set aside, and whose places are held", async () => {
  const { ask, list } = await scene();
  expect(await list()).toEqual(
    expect.arrayContaining([
      ["Waiting", "in"],
      ["Promised", "promised"],
      ["Aside", "aside"],
    ]),
  );
  const { total, counts } = await ask();
  expect(total).toBe(3);
  // Who is set aside is listed and does not wait.
  expect(counts).toMatchObject({ mentees: 3, waiting: 2, mentors: 2 });
  const mentors = await ask({ side: "mentor" });
  expect(mentors.rows).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ standing: "in", capacity: 3, held: 0, free: 2 }),
      expect.objectContaining({ standing: "full", capacity: 1, held: 1, free: 0 }),
    ]),
  );
  expect(await list({ only: "aside" })).toEqual([["Aside", "aside"]]);
  expect(await list({ side: "mentor", only: "full" })).toEqual([["Full", "full"]]);
  expect(await list({ q: "o_n" })).toEqual([["Waiting", "in"]]);
  expect(await list({ q: "%" })).toEqual([]);
  expect(await ask({ q: "nobody", page: 3 })).toMatchObject({ rows: [], counts: { mentees: 3 } });
});

it("names the people of a run, and the gaps that the matcher sees", async () => {
  const { district, programmeId, office, ask, waiting } = await scene();
  await district.put(async (tx) => {
    const of = { districtId: district.id, personId: waiting.id };
    await tx.profile.deleteMany({ where: of });
    await tx.freeWindow.deleteMany({ where: of });
    await tx.school.updateMany({ where: { districtId: district.id }, data: { latitude: null } });
  });
  const facts = await read(office, (tx) =>
    asking(tx, office, () => loadMatchingFacts(tx, office, programmeId)),
  );
  const { mentees, mentors } = aroundPromised(facts);
  const inRound = (await ask({ only: "in" })).rows;
  expect(inRound.map(({ personId }) => personId)).toEqual(mentees.map(({ id }) => id));
  expect(inRound.map(({ missing }) => missing)).toEqual(mentees.map(profileGaps));
  expect(inRound[0]?.missing).toEqual(expect.arrayContaining(["schedule", "place", "windows"]));
  const withPlaces = (await ask({ side: "mentor", only: "in" })).rows;
  expect(withPlaces.map(({ personId }) => personId)).toEqual(
    mentors.filter(({ capacity, taken }) => capacity > taken).map(({ id }) => id),
  );
});

it("is empty for the office of another district", async () => {
  const { ask } = await scene();
  const elsewhere = await scene();
  expect(await ask({}, elsewhere.office)).toMatchObject({
    rows: [],
    total: 0,
    counts: { mentees: 0, waiting: 0, mentors: 0, incomplete: 0 },
  });
});
