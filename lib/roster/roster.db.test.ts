import { describe, expect, it } from "vitest";
import type { TestDistrict } from "@/lib/testing/district";
import { start } from "@/lib/testing/staff-file";
import type { Coordinator } from "@/lib/viewer";
import {
  acceptCoordinates,
  addPhrase,
  chooseDistances,
  confirmAddresses,
  confirmProposed,
  decideStanding,
  removePhrase,
  sayLanguages,
  takeBackStanding,
} from "./commands";
import { givePost, takePost } from "./posts";
import { findPerson, findSchool, titlePhrases } from "./queries";
import { usualPhrases } from "./usual-phrases";

describe("who is a librarian", () => {
  it("is confirmed for many at once, on record, and taken back as it was", async () => {
    const { district, office } = await start();
    const [one, two, three] = await people(district, "proposed", "unknown", "confirmed");
    const ids = [one, two, three].map(({ id }) => id);
    const decided = await decideStanding(office, { people: ids, standing: "confirmed" });
    expect(decided).toMatchObject({ ok: true, value: { count: 2 } });
    expect(await standings(district, ids)).toEqual(["confirmed", "confirmed", "confirmed"]);
    if (!decided.ok) return;
    const { batch } = decided.value;
    expect(await takeBackStanding(office, { batch })).toEqual({ ok: true, value: { count: 2 } });
    expect(await standings(district, ids)).toEqual(["proposed", "unknown", "confirmed"]);
    expect(await takeBackStanding(office, { batch })).toEqual({
      ok: false,
      refusal: "alreadyTakenBack",
    });
    expect(await audited(district)).toEqual(["roster.confirmed", "roster.decisionTakenBack"]);
  });

  it("is not taken back where somebody has decided otherwise since", async () => {
    const { district, office } = await start();
    const [one] = await people(district, "proposed");
    const decided = await decideStanding(office, { people: [one.id], standing: "confirmed" });
    await decideStanding(office, { people: [one.id], standing: "declined" });
    if (decided.ok) await takeBackStanding(office, decided.value);
    expect(await standings(district, [one.id])).toEqual(["declined"]);
  });

  it("changes once when two decide the same at once", async () => {
    const { district, office } = await start();
    const [one] = await people(district, "proposed");
    const both = await Promise.all(
      [1, 2].map(() => decideStanding(office, { people: [one.id], standing: "confirmed" })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual({ ok: false, refusal: "nobody" });
  });

  it("passes over people who have left and people of another district", async () => {
    const { district, office } = await start();
    const stranger = await start();
    const [foreign] = await people(stranger.district, "proposed");
    const gone = await district.person({ librarian: "proposed", leftAt: new Date() });
    const answer = await decideStanding(office, {
      people: [foreign.id, gone.id],
      standing: "confirmed",
    });
    expect(answer).toEqual({ ok: false, refusal: "nobody" });
    expect(await standings(stranger.district, [foreign.id])).toEqual(["proposed"]);
  });

  it("is confirmed for everybody proposed, and for a pasted list", async () => {
    const { district, office } = await start();
    const [one, two, three] = await people(district, "proposed", "proposed", "unknown");
    expect(await confirmProposed(office)).toMatchObject({ ok: true, value: { count: 2 } });
    expect(await confirmProposed(office)).toEqual({ ok: false, refusal: "nobody" });
    const addresses = [three.email, one.email, "nobody@else.example"];
    expect(await confirmAddresses(office, { addresses })).toMatchObject({
      ok: true,
      value: { count: 1, already: 1, unknown: ["nobody@else.example"] },
    });
    expect(await standings(district, [one.id, two.id, three.id])).toEqual(
      Array(3).fill("confirmed"),
    );
  });
});

describe("what job titles say", () => {
  it("is edited, and proposes or drops the undecided", async () => {
    const { district, office } = await start();
    const jobTitle = "Media Wizard";
    const undecided = await district.person({ librarian: "unknown", jobTitle });
    const declined = await district.person({ librarian: "declined", jobTitle });
    expect(await titlePhrases(office)).toEqual(usualPhrases);
    const added = await addPhrase(office, { phrase: "wizard", librarian: true });
    expect(added).toEqual({ ok: true, value: { proposed: 1, dropped: 0 } });
    expect(await standings(district, [undecided.id, declined.id])).toEqual([
      "proposed",
      "declined",
    ]);
    expect(await addPhrase(office, { phrase: "Wizard", librarian: false })).toEqual({
      ok: true,
      value: { proposed: 0, dropped: 1 },
    });
    expect(await titlePhrases(office)).toHaveLength(usualPhrases.length + 1);
    expect((await removePhrase(office, { phrase: "wizard" })).ok).toBe(true);
    expect(await removePhrase(office, { phrase: "wizard" })).toEqual({
      ok: false,
      refusal: "notThere",
    });
    expect(await audited(district)).toEqual([
      "roster.phraseAdded",
      "roster.phraseAdded",
      "roster.phraseRemoved",
    ]);
  });

  it("holds each phrase once, however many add it at the same moment", async () => {
    const { district, office } = await start();
    await Promise.all(
      [true, false].map((librarian) => addPhrase(office, { phrase: "wizard", librarian })),
    );
    expect(await titlePhrases(office)).toHaveLength(usualPhrases.length + 1);
    expect(await audited(district)).toEqual(["roster.phraseAdded", "roster.phraseAdded"]);
  });

  it("of one district says nothing in another", async () => {
    const [one, other] = [await start(), await start()];
    await addPhrase(one.office, { phrase: "wizard", librarian: true });
    expect(await titlePhrases(other.office)).toEqual(usualPhrases);
  });
});

it("takes a school's coordinates out of doubt once, in its own district only", async () => {
  const { district, office } = await start();
  const school = await district.school({ coordinatesDoubtful: true });
  const stranger = await start();
  expect(await acceptCoordinates(stranger.office, { schoolId: school.id })).toEqual({
    ok: false,
    refusal: "notDoubtful",
  });
  expect((await acceptCoordinates(office, { schoolId: school.id })).ok).toBe(true);
  expect(await acceptCoordinates(office, { schoolId: school.id })).toEqual({
    ok: false,
    refusal: "notDoubtful",
  });
});

it("measures as its office says, the last word counts, and other districts as they did", async () => {
  const { district, office } = await start();
  const stranger = await start();
  await Promise.all(
    (["miles", "kilometres"] as const).map((distances) => chooseDistances(office, { distances })),
  );
  const measures = async (one: TestDistrict) =>
    (await one.put((tx) => tx.district.findUniqueOrThrow({ where: { id: one.id } }))).distances;
  expect((await chooseDistances(office, { distances: "kilometres" })).ok).toBe(true);
  expect(await measures(district)).toBe("kilometres");
  expect(await measures(stranger.district)).toBeNull();
  const participant = { ...district.viewer(await district.mentor()) } as unknown as Coordinator;
  await expect(chooseDistances(participant, { distances: "miles" })).rejects.toThrow();
  expect(await audited(district)).toEqual(Array(3).fill("roster.distancesChosen"));
});

describe("what a school's families speak", () => {
  it("is said by the office, once, and on record", async () => {
    const { district, office } = await start();
    const school = await district.school();
    expect((await sayLanguages(office, { schoolId: school.id, languages: ["ht", "es"] })).ok).toBe(
      true,
    );
    expect((await findSchool(office, school.id))?.languages).toEqual(["es", "ht"]);
    await sayLanguages(office, { schoolId: school.id, languages: ["es", "ht"] });
    expect(await audited(district)).toEqual(["roster.languagesSaid"]);
  });

  it("is said once of two at the same time, and of no school that is closed or elsewhere", async () => {
    const { district, office } = await start();
    const stranger = await start();
    const school = await district.school();
    const closed = await district.school({ closedAt: new Date() });
    const say = (viewer: Coordinator, { id: schoolId }: { id: string }) =>
      sayLanguages(viewer, { schoolId, languages: ["vi"] });
    await Promise.all([say(office, school), say(office, school)]);
    expect(await audited(district)).toEqual(["roster.languagesSaid"]);
    expect(await say(office, closed)).toEqual({ ok: false, refusal: "notThere" });
    expect(await say(stranger.office, school)).toEqual({ ok: false, refusal: "notThere" });
    expect(await findSchool(stranger.office, school.id)).toBeNull();
  });
});

describe("a post at a further school", () => {
  const notThere = { ok: false, refusal: "notThere" };

  it("is given, changed and taken away, each on record, and the largest is the main school", async () => {
    const { district, office } = await start();
    const { id: personId, schoolId } = await district.person();
    const further = await district.school();
    const about = { personId, schoolId: further.id };
    await givePost(office, { personId, schoolId, share: 40 });
    expect((await givePost(office, { ...about, share: 60 })).ok).toBe(true);
    expect((await findPerson(office, personId))?.posts.map(({ fte }) => fte)).toEqual([600, 400]);
    expect((await findPerson(office, personId))?.posts[0]?.school.id).toBe(further.id);
    expect((await takePost(office, about)).ok).toBe(true);
    expect(await takePost(office, about)).toEqual(notThere);
    expect(await audited(district)).toEqual([
      "roster.postGiven",
      "roster.postGiven",
      "roster.postTaken",
    ]);
  });

  it("is one, however close the two clicks", async () => {
    const { district, office } = await start();
    const { id: personId } = await district.person();
    const { id: schoolId } = await district.school();
    const both = [1, 2].map(() => givePost(office, { personId, schoolId, share: 50 }));
    expect((await Promise.all(both)).every(({ ok }) => ok)).toBe(true);
    expect(await audited(district)).toEqual(["roster.postGiven"]);
  });

  it("is at no school that is closed or elsewhere, and nobody's who has left or is elsewhere", async () => {
    const { district, office } = await start();
    const stranger = await start();
    const person = await district.person();
    const [closed, foreign] = [
      await district.school({ closedAt: new Date() }),
      await stranger.district.school(),
    ];
    const give = (viewer: Coordinator, personId: string, schoolId: string) =>
      givePost(viewer, { personId, schoolId, share: 50 });
    for (const { id } of [closed, foreign])
      expect(await give(office, person.id, id)).toEqual({ ok: false, refusal: "noSchool" });
    const gone = await district.person({ leftAt: new Date() });
    expect(await give(office, gone.id, person.schoolId)).toEqual(notThere);
    expect(await give(stranger.office, person.id, foreign.id)).toEqual(notThere);
    expect(
      await takePost(stranger.office, { personId: person.id, schoolId: person.schoolId }),
    ).toEqual(notThere);
    expect((await findPerson(office, person.id))?.posts).toHaveLength(1);
  });
});

type Person = Awaited<ReturnType<TestDistrict["person"]>>;
type Standing = "unknown" | "proposed" | "confirmed" | "declined";

async function people<S extends Standing[]>(district: TestDistrict, ...standing: S) {
  const made: Person[] = [];
  for (const librarian of standing) made.push(await district.person({ librarian }));
  return made as { [K in keyof S]: Person };
}

async function standings(district: TestDistrict, ids: string[]): Promise<string[]> {
  const found = await district.put((tx) =>
    tx.person.findMany({ where: { districtId: district.id, id: { in: ids } } }),
  );
  return ids.map((id) => found.find((one) => one.id === id)?.librarian ?? "");
}

async function audited(district: TestDistrict): Promise<string[]> {
  const events = await district.put((tx) =>
    tx.auditEvent.findMany({ where: { districtId: district.id }, orderBy: { id: "asc" } }),
  );
  return events.map(({ action }) => action).sort();
}
