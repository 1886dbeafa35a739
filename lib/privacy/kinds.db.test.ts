import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { IsoDate } from "@/lib/dates";
import { read, type Tx, write } from "@/lib/db";
import { done } from "@/lib/result";
import { type TestDistrict, type TestPerson, testDistrict } from "@/lib/testing/district";
import type { AnyViewer, Coordinator, Viewer } from "@/lib/viewer";
import { askForVisit } from "@/lib/visits/commands";
import { listDistrictVisits } from "@/lib/visits/district-queries";
import { findVisit } from "@/lib/visits/queries";
import type { Kind } from "./kinds";
import { peopleAroundMe } from "./queries";
import { readersOf } from "./readers";

// A Monday, ten in the morning in New York.
const now = new Date("2026-11-23T15:00:00Z");
const sealed = Buffer.from("sealed");
type Side = "mentor" | "mentee";

/** Somebody with one of everything, and everybody who might look at it. */
async function surrounded(side: Side) {
  const district = await testDistrict({ now });
  const people = {
    me: await district.mentor({ capacity: 3 }),
    partner: await district.mentor({ capacity: 3 }),
    formerPartner: await district.mentor({ capacity: 3 }),
    host: await district.host(),
    asked: await district.mentor(),
    colleague: await district.mentee(),
    coordinator: await district.coordinator(),
    principal: await district.principal(),
  };
  const { me, partner, formerPartner } = people;
  // A coordinator too: of an ended pair with the author they are the other half first.
  await district.put((tx) =>
    tx.hat.create({
      data: { districtId: district.id, personId: formerPartner.id, hat: "coordinator" },
    }),
  );
  const paired = (other: TestPerson) =>
    side === "mentee" ? district.mentorship(other, me) : district.mentorship(me, other);
  const former = await paired(formerPartner);
  await district.put((tx) =>
    tx.mentorship.updateMany({ where: { id: former.id }, data: { endedAt: now } }),
  );
  const pair = await paired(partner);
  const [menteeId, mentorId] =
    side === "mentee" ? [me.id, people.asked.id] : [people.asked.id, me.id];
  const open = { programmeId: pair.programmeId, expiresAt: new Date("2026-12-23") };
  await write(district.viewer({ id: menteeId }), async (tx) =>
    done(
      await tx.pairRequest.create({
        data: { districtId: district.id, menteeId, mentorId, ...open },
      }),
    ),
  );
  const mine = district.viewer(me);
  await write(mine, async (tx) => done(await writeAll(tx, mine, { pair, former, side, people })));
  const place = { hostId: people.host.id, schoolId: people.host.schoolId };
  const visit = await askForVisit(mine, {
    ...{ formKey: randomUUID(), ...place, mode: "inPerson", withStudents: false, lookFors: [] },
    time: { date: "2026-11-26" as IsoDate, start: 540, end: 600, chosen: true },
  });
  if (!visit.ok) throw new Error(visit.refusal);
  return { district, people, mine, pair, visitId: visit.value.id };
}
type Scene = Awaited<ReturnType<typeof surrounded>>;

type Written = {
  pair: { id: string; programmeId: string };
  former: { id: string; programmeId: string };
  side: Side;
  people: { me: TestPerson; partner: TestPerson; asked: TestPerson };
};

async function writeAll(tx: Tx, { districtId, personId }: Viewer, about: Written) {
  const { pair, former, side, people } = about;
  const [keyId, activityId, checkInId] = [randomUUID(), randomUUID(), randomUUID()];
  const [mine, by] = [
    { districtId, authorId: personId },
    { districtId, mentorshipId: pair.id, personId },
  ];
  await tx.profile.create({ data: { districtId, personId } });
  await tx.dataKey.create({ data: { ...mine, id: keyId, wrapped: sealed } });
  const contact = { districtId, id: activityId, mentorshipId: pair.id, loggedById: personId };
  const said = { date: now, minutes: 30, format: "meeting" as const, publicLine: "Weeding" };
  await tx.activity.create({ data: { ...contact, ...said, topics: ["weeding"] } });
  const note = { ...mine, id: randomUUID(), activityId, words: sealed, keyId, sharedAt: now };
  await tx.activityNote.create({ data: note });
  const taps = { energy: 1, workload: 2, belonging: 3 };
  await tx.checkIn.create({ data: { ...mine, id: checkInId, week: now, ...taps } });
  if (side === "mentee") {
    const toMentor = { ...mine, mentorshipId: pair.id, readerId: people.partner.id };
    await tx.checkInShare.create({ data: { ...toMentor, checkInId } });
    await tx.talkSignal.create({ data: toMentor });
  }
  const terms = { districtId, mentorshipId: pair.id, version: 1, terms: {} };
  await tx.agreement.create({ data: { ...terms, writtenById: personId } });
  await tx.mentorshipAnswer.create({ data: by });
  const reasons = { districtId, mentorshipId: former.id };
  const declined = { programmeId: former.programmeId, personId, reason: "tooFar" as const };
  await tx.mentorshipDecline.create({ data: { ...reasons, ...declined } });
  const ended = { endedById: personId, endedAt: now, reason: "other" as const };
  await tx.mentorshipEnd.create({ data: { ...reasons, ...ended } });
  const wish = { districtId, personId, aboutId: people.asked.id };
  await tx.pairWish.create({ data: { ...wish, kind: "veto" } });
}

/** Kind → whether a viewer really gets at it: through the query where there is one, else the row itself. */
function probes({ mine, pair, visitId }: Scene) {
  const { personId } = mine;
  const counted = (count: (tx: Tx) => Promise<number>) => async (viewer: AnyViewer) =>
    (await read(viewer, count)) > 0;
  const forOffice = (columns: "*" | "line") => async (viewer: AnyViewer) => {
    const rows = await read(
      viewer,
      (tx) => tx.$queryRaw<object[]>`SELECT * FROM contacts_for_office(${[pair.id]}::uuid[])`,
    );
    return rows.some((row) => columns === "*" || "line" in row);
  };
  const either =
    (...ways: ((viewer: AnyViewer) => Promise<boolean>)[]) =>
    async (viewer: AnyViewer) => {
      for (const way of ways) if (await way(viewer)) return true;
      return false;
    };
  const ofPair = counted((tx) => tx.activity.count({ where: { mentorshipId: pair.id } }));
  return {
    profile: counted((tx) => tx.profile.count({ where: { personId } })),
    vetoes: counted((tx) => tx.pairWish.count({ where: { personId } })),
    wishes: counted((tx) => tx.pairWish.count({ where: { personId } })),
    contact: either(ofPair, forOffice("*")),
    purpose: ofPair,
    publicLine: either(ofPair, forOffice("line")),
    privateNote: counted((tx) => tx.activityNote.count({ where: { authorId: personId } })),
    checkIn: counted((tx) => tx.checkIn.count({ where: { authorId: personId } })),
    talk: counted((tx) => tx.talkSignal.count({ where: { authorId: personId } })),
    agreement: counted((tx) => tx.agreement.count({ where: { mentorshipId: pair.id } })),
    answer: counted((tx) => tx.mentorshipAnswer.count({ where: { personId } })),
    declineReason: counted((tx) => tx.mentorshipDecline.count({ where: { personId } })),
    endReason: counted((tx) => tx.mentorshipEnd.count({ where: { endedById: personId } })),
    asking: counted((tx) => tx.pairRequest.count({ where: { programmeId: pair.programmeId } })),
    visit: (viewer) => seesVisit(viewer, visitId),
  } satisfies Partial<Record<Kind, (viewer: AnyViewer) => Promise<boolean>>>;
}

async function seesVisit(viewer: AnyViewer, visitId: string): Promise<boolean> {
  if (viewer.hat === "participant") return (await findVisit(viewer as Viewer, visitId)) !== null;
  if (viewer.hat !== "coordinator") return false;
  const { visits } = await listDistrictVisits(viewer as Coordinator, {}, { skip: 0, take: 50 });
  return visits.some(({ id }) => id === visitId);
}

function lookers(district: TestDistrict, { me: _me, ...others }: Scene["people"]) {
  const { coordinator, principal, formerPartner, ...participants } = others;
  return [
    ...Object.values(participants).map((one) => district.viewer(one)),
    district.viewer(formerPartner),
    district.coordinatorViewer(formerPartner),
    district.coordinatorViewer(coordinator),
    district.viewer(coordinator),
    district.principalViewer(principal),
  ];
}

const readsIt = ["reads", "ifShared", "unlessKept"];

describe.each(["mentee", "mentor"] as const)("who can see the data of a %s", (side) => {
  it("names exactly those who get at it, kind by kind", async () => {
    const scene = await surrounded(side);
    const people = await peopleAroundMe(scene.mine);
    const [said, done]: [Record<string, string[]>, Record<string, string[]>] = [{}, {}];
    for (const [kind, reads] of Object.entries(probes(scene))) {
      const named = readersOf(kind as Kind, people).filter(({ access }) =>
        readsIt.includes(access),
      );
      said[kind] = ids(named.flatMap((one) => one.people));
      const readers = [];
      for (const viewer of lookers(scene.district, scene.people)) {
        if (await reads(viewer)) readers.push({ id: viewer.personId ?? "" });
      }
      done[kind] = ids(readers);
    }
    expect(said).toEqual(done);
    expect(done.privateNote).toEqual([scene.people.partner.id]);
    expect(done.checkIn).toEqual(side === "mentee" ? [scene.people.partner.id] : []);
  });
});

function ids(people: readonly { id: string }[]): string[] {
  return [...new Set(people.map(({ id }) => id))].sort();
}
