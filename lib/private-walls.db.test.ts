import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { asAuth, read, type Tx, write } from "./db";
import { done } from "./result";
import { pairWithSecrets } from "./testing/secrets";
import type { AnyViewer } from "./viewer";

const tables = {
  checkIn: (tx: Tx) => tx.checkIn.count(),
  checkInShare: (tx: Tx) => tx.checkInShare.count(),
  activityNote: (tx: Tx) => tx.activityNote.count(),
  talkSignal: (tx: Tx) => tx.talkSignal.count(),
  dataKey: (tx: Tx) => tx.dataKey.count(),
  draft: (tx: Tx) => tx.draft.count(),
  pairWish: (tx: Tx) => tx.pairWish.count(),
  notice: (tx: Tx) => tx.notice.count(),
  agreement: (tx: Tx) => tx.agreement.count(),
  activity: (tx: Tx) => tx.activity.count(),
  activityRevision: (tx: Tx) => tx.activityRevision.count(),
  mentorshipAnswer: (tx: Tx) => tx.mentorshipAnswer.count(),
  mentorshipDecline: (tx: Tx) => tx.mentorshipDecline.count(),
  mentorshipEnd: (tx: Tx) => tx.mentorshipEnd.count(),
  pairRequest: (tx: Tx) => tx.pairRequest.count(),
};

/** The two, and the office whichever coordinator it is. */
const pairAndOffice = [
  "author",
  "mentor",
  "mentor in the coordinator's hat",
  "coordinator",
  "author in a coordinator's hat",
  "job",
];

/** Table → who sees the row. */
async function readers(viewers: Record<string, AnyViewer>) {
  const found: Record<string, string[]> = {};
  for (const [table, count] of Object.entries(tables)) {
    found[table] = [];
    for (const [name, viewer] of Object.entries(viewers)) {
      if ((await read(viewer, count)) > 0) found[table].push(name);
    }
  }
  return found;
}

describe("private rows, asked for without any condition", () => {
  it("are read by their author and the mentor they are shared with, as participants", async () => {
    const { viewers } = await pairWithSecrets();
    expect(await readers(viewers)).toEqual({
      checkIn: ["author", "mentor"],
      checkInShare: ["author", "mentor"],
      activityNote: ["author", "mentor"],
      talkSignal: ["author", "mentor"],
      // The key without the words opens nothing; an author's own is theirs in any hat.
      dataKey: ["author", "mentor", "author in a coordinator's hat"],
      draft: ["author", "author in a coordinator's hat", "job"],
      pairWish: ["author", "job"],
      notice: ["author", "author in a coordinator's hat", "job"],
      agreement: ["author", "mentor", "job"],
      activity: ["author", "mentor", "job"],
      activityRevision: ["author", "mentor", "job"],
      mentorshipAnswer: pairAndOffice,
      // Why somebody said no, or ended it: the other half does not read it, not even as a coordinator.
      mentorshipDecline: ["author", "coordinator", "author in a coordinator's hat", "job"],
      mentorshipEnd: ["author", "coordinator", "author in a coordinator's hat", "job"],
      pairRequest: pairAndOffice,
    });
  });

  it("are closed to the mentor in the moment the pair ends", async () => {
    const { district, pair, viewers } = await pairWithSecrets();
    await district.put((tx) =>
      tx.mentorship.update({
        where: { districtId_id: { districtId: district.id, id: pair.id } },
        data: { endedAt: district.now },
      }),
    );
    const found = await readers(viewers);
    const stillMentor = Object.entries(found).filter(([, names]) => names.includes("mentor"));
    // The signal holds no words; contacts, their history, what was agreed and asked stay with both.
    expect(stillMentor.map(([table]) => table)).toEqual([
      "checkInShare",
      "talkSignal",
      "agreement",
      "activity",
      "activityRevision",
      "mentorshipAnswer",
      "pairRequest",
    ]);
  });

  it("are closed to the mentor when the author takes the share back", async () => {
    const { viewers, mentee } = await pairWithSecrets();
    await write(viewers.author as AnyViewer, async (tx) => {
      await tx.checkInShare.deleteMany({ where: { authorId: mentee.id } });
      return done();
    });
    expect((await readers(viewers)).checkIn).toEqual(["author"]);
  });

  it("are hidden from sign-in's role", async () => {
    await pairWithSecrets();
    for (const count of [tables.checkIn, tables.activityNote, tables.dataKey, tables.pairWish]) {
      await expect(asAuth({}, count)).rejects.toThrow();
    }
  });
});

describe("private rows", () => {
  it("cannot be written in somebody else's name, nor by a coordinator's hat", async () => {
    const { district, mentor, mentee, viewers } = await pairWithSecrets();
    const checkIn = (authorId: string) => (tx: Tx) =>
      tx.checkIn.create({
        data: {
          ...{ districtId: district.id, id: randomUUID(), authorId, week: new Date("2026-11-30") },
          ...{ energy: 1, workload: 1, belonging: 1 },
        },
      });
    const put = (viewer: AnyViewer, make: (tx: Tx) => Promise<unknown>) =>
      write(viewer, async (tx) => done(await make(tx)));
    await expect(put(viewers.mentor as AnyViewer, checkIn(mentee.id))).rejects.toThrow();
    await expect(put(district.coordinatorViewer(mentor), checkIn(mentor.id))).rejects.toThrow();
    await expect(put(viewers.job as AnyViewer, checkIn(mentee.id))).rejects.toThrow();
    await expect(put(viewers.mentor as AnyViewer, checkIn(mentor.id))).resolves.toBeTruthy();
  });

  it("cannot be shared with somebody who is not the author's pair", async () => {
    const { district, pair, viewers, mentee } = await pairWithSecrets();
    const stranger = await district.mentor();
    const { districtId } = viewers.author as AnyViewer;
    const share = write(viewers.author as AnyViewer, async (tx) => {
      const { id: checkInId } = await tx.checkIn.findFirstOrThrow({ where: { districtId } });
      await tx.checkInShare.deleteMany({ where: { checkInId } });
      const ids = { districtId, checkInId, authorId: mentee.id, mentorshipId: pair.id };
      return done(await tx.checkInShare.create({ data: { ...ids, readerId: stranger.id } }));
    });
    await expect(share).rejects.toThrow();
  });

  it("let nobody rewrite or erase what is on record", async () => {
    const { viewers } = await pairWithSecrets();
    for (const viewer of Object.values(viewers)) {
      const erase = write(viewer, async (tx) => done(await tx.auditEvent.deleteMany()));
      await expect(erase).rejects.toThrow();
      const rewrite = write(viewer, async (tx) =>
        done(await tx.auditEvent.updateMany({ data: { action: "nothing.happened" } })),
      );
      await expect(rewrite).rejects.toThrow();
    }
  });
});

describe("contacts, for the district's office", () => {
  it("are a date, minutes, a format and a line that neither keeps; for a coordinator alone", async () => {
    const { pair, viewers } = await pairWithSecrets();
    const asked = (tx: Tx) =>
      tx.$queryRaw<object[]>`SELECT * FROM contacts_for_office(${[pair.id]}::uuid[])`;
    const reading: Record<string, string[]> = {};
    for (const [name, viewer] of Object.entries(viewers)) {
      const [row] = await read(viewer, asked);
      if (row) reading[name] = Object.keys(row);
    }
    const columns = ["id", "mentorshipId", "date", "minutes", "format", "line"];
    expect(reading).toEqual({
      "mentor in the coordinator's hat": columns,
      coordinator: columns,
      "author in a coordinator's hat": columns,
    });
    await expect(asAuth({}, asked)).rejects.toThrow();
  });

  it("hide the line while either keeps it, and contacts that do not count", async () => {
    const { pair, viewers } = await pairWithSecrets();
    const lines = () =>
      read(
        viewers.coordinator as AnyViewer,
        (tx) => tx.$queryRaw`SELECT line FROM contacts_for_office(${[pair.id]}::uuid[])`,
      );
    const change = (data: { publicLine?: string; lineKept?: boolean; cancelledAt?: Date }) =>
      write(viewers.author as AnyViewer, async (tx) =>
        done(await tx.activity.updateMany({ where: { mentorshipId: pair.id }, data })),
      );
    await change({ publicLine: "Weeding plan" });
    expect(await lines()).toEqual([{ line: "Weeding plan" }]);
    await change({ lineKept: true });
    expect(await lines()).toEqual([{ line: "" }]);
    await change({ cancelledAt: new Date() });
    expect(await lines()).toEqual([]);
  });

  it("cannot be written by the office, nor by somebody who is not of the pair", async () => {
    const { viewers } = await pairWithSecrets();
    for (const name of ["coordinator", "mentor in the coordinator's hat", "outsider"]) {
      const changed = await write(viewers[name] as AnyViewer, async (tx) =>
        done(await tx.activity.updateMany({ data: { minutes: 1 } })),
      );
      expect(changed).toEqual({ ok: true, value: { count: 0 } });
    }
  });
});
