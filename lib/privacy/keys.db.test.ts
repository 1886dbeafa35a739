import { randomBytes, randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { personAt } from "@/lib/auth/at-the-machine";
import { asSystem } from "@/lib/auth/viewer";
import { read, write } from "@/lib/db";
import type { Sealed } from "@/lib/private-text";
import { done } from "@/lib/result";
import { testDistrict } from "@/lib/testing/district";
import { system } from "@/lib/testing/viewers";
import type { Viewer } from "@/lib/viewer";
import { eraseWords } from "./commands";

const first = process.env.BOOKENDS_KEY ?? "";
const place = { table: "Draft", column: "words", rowId: randomUUID() };

/** The product as a process with these keys in its environment runs it. */
async function productWith(key: string, old = "") {
  Object.assign(process.env, { BOOKENDS_KEY: key, BOOKENDS_OLD_KEY: old });
  vi.resetModules();
  const { seal, unseal } = await import("@/lib/private-text");
  const db = await import("@/lib/db");
  return {
    rotateKeys: (await import("./rotate-keys")).rotateKeys,
    write: (author: Viewer, words: string) =>
      db.write(author, async (tx) => done(await seal(tx, author, place, words))).then(given),
    open: (author: Viewer, sealed: Sealed) =>
      db.read(author, async (tx) => (await unseal(tx, author, place, sealed)).reveal()),
  };
}

beforeEach(() => vi.resetModules());
afterEach(() => void Object.assign(process.env, { BOOKENDS_KEY: first, BOOKENDS_OLD_KEY: "" }));

describe("a new key from the environment", () => {
  it("opens old words while they are wrapped anew, and alone afterwards", async () => {
    const [mentee, other] = await authors();
    const old = await (await productWith(first)).write(mentee, "tired, and glad");
    const second = newKey();
    const between = await productWith(second, first);
    expect(await between.open(mentee, old)).toBe("tired, and glad");
    const fresh = await between.write(other, "a first word");
    const counted = await between.rotateKeys();
    expect(counted.wrapped).toBeGreaterThan(0);
    expect(counted.already).toBeGreaterThan(0);
    const after = await productWith(second);
    expect(await after.open(mentee, old)).toBe("tired, and glad");
    expect(await after.open(other, fresh)).toBe("a first word");
    await expect((await productWith(first)).open(mentee, old)).rejects.toThrow(/another key/);
  });

  it("goes on where it was broken off", async () => {
    const all = [...(await authors()), ...(await authors()), ...(await authors())];
    const before = await productWith(first);
    const words = await Promise.all(all.map((one) => before.write(one, "kept")));
    const second = newKey();
    const between = await productWith(second, first);
    const breaking = between.rotateKeys(({ wrapped }) => {
      if (wrapped >= 2) throw new Error("the machine went down");
    }, 2);
    await expect(breaking).rejects.toThrow("went down");
    const counted = await between.rotateKeys(undefined, 2);
    expect(counted.already).toBeGreaterThanOrEqual(2);
    const after = await productWith(second);
    for (const [at, author] of all.entries()) {
      expect(await after.open(author, words[at] as Sealed)).toBe("kept");
    }
  });

  it("is given to each key once when two are at it", async () => {
    const all = [...(await authors()), ...(await authors())];
    const before = await productWith(first);
    const words = await Promise.all(all.map((one) => before.write(one, "kept")));
    const second = newKey();
    const between = await productWith(second, first);
    const [one, two] = await Promise.all([between.rotateKeys(), between.rotateKeys()]);
    expect(Math.min(one.wrapped, two.wrapped)).toBe(0);
    expect(one.wrapped + one.already).toBe(two.wrapped + two.already);
    const after = await productWith(second);
    for (const [at, author] of all.entries()) {
      expect(await after.open(author, words[at] as Sealed)).toBe("kept");
    }
  });

  it("counts what neither key opens, and leaves it as it is", async () => {
    const [author] = await authors();
    const strange = await productWith(newKey());
    const words = await strange.write(author, "under a third key");
    const stranger = process.env.BOOKENDS_KEY ?? "";
    const { lost } = await (await productWith(newKey(), first)).rotateKeys();
    expect(lost).toBeGreaterThan(0);
    expect(await (await productWith(stranger)).open(author, words)).toBe("under a third key");
  });

  it("is given by a role that sees nothing of what the keys open", async () => {
    const { asKeeperOfKeys } = await import("@/lib/db");
    const [author] = await authors();
    await writtenBy(author);
    for (const table of ["Draft", "CheckIn", "ActivityNote", "Person"]) {
      const look = asKeeperOfKeys((tx) => tx.$queryRawUnsafe(`SELECT 1 FROM "${table}"`));
      await expect(look, table).rejects.toThrow(/permission denied/);
    }
    const destroy = asKeeperOfKeys((tx) => tx.$executeRaw`DELETE FROM "DataKey"`);
    await expect(destroy).rejects.toThrow(/permission denied/);
  });
});

describe("erasing a person's words", () => {
  it("destroys their key and what it opened, not the partner's", async () => {
    const at = await authors();
    const [mentee, mentor] = at;
    const words = await writtenBy(mentee);
    const theirs = await writtenBy(mentor);
    const erased = await eraseWords(mentee, asSystem(mentee.districtId, "erase"));
    expect(erased).toEqual({ ok: true, value: { notes: 0, checkIns: 2, talks: 0, drafts: 1 } });
    await expect(words.open()).rejects.toThrow();
    expect(await theirs.open()).toBe("mine alone");
    expect(await countOf(mentee)).toEqual({ keys: 0, checkIns: 0, drafts: 0 });
    expect(await countOf(mentor)).toEqual({ keys: 1, checkIns: 2, drafts: 1 });
  });

  it("is on record, without a word", async () => {
    const [mentee] = await authors();
    await writtenBy(mentee);
    await eraseWords(mentee, asSystem(mentee.districtId, "erase"));
    const events = await read(system(mentee.districtId), (tx) =>
      tx.auditEvent.findMany({ where: { action: "privacy.erased" } }),
    );
    expect(events).toMatchObject([
      { system: "erase", actorId: null, subject: "Person", subjectId: mentee.personId },
    ]);
  });

  it("leaves nothing half erased when two do it at once, and new words get a new key", async () => {
    const [mentee] = await authors();
    await writtenBy(mentee);
    const by = asSystem(mentee.districtId, "erase");
    const both = await Promise.all([eraseWords(mentee, by), eraseWords(mentee, by)]);
    expect(both.every(({ ok }) => ok)).toBe(true);
    expect(await countOf(mentee)).toEqual({ keys: 0, checkIns: 0, drafts: 0 });
    expect(await (await writtenBy(mentee)).open()).toBe("mine alone");
  });

  it("finds its person by the roster's address, in the district that is meant", async () => {
    const district = await testDistrict({ name: "Lake County" });
    const other = await testDistrict({ name: "Hill County" });
    const person = await district.person({ leftAt: new Date() });
    await other.person({ email: person.email });
    const asked = (name?: string) =>
      personAt({ email: person.email.toUpperCase(), district: name }, new Date());
    expect(await asked()).toEqual({ ok: false, refusal: "whichDistrict" });
    expect(await asked("Sea County")).toEqual({ ok: false, refusal: "nobody" });
    expect(await asked("Lake County")).toMatchObject({
      ok: true,
      value: { viewer: { districtId: district.id, personId: person.id } },
    });
  });
});

/** Two people of one district. */
async function authors(): Promise<[Viewer, Viewer]> {
  const district = await testDistrict();
  const [one, other] = [await district.mentee(), await district.mentor()];
  await district.mentorship(other, one);
  return [district.viewer(one), district.viewer(other)];
}

/** A draft, a check-in with words and one of taps only. */
async function writtenBy(author: Viewer) {
  const { seal, unseal } = await import("@/lib/private-text");
  const { districtId, personId } = author;
  const own = { districtId, authorId: personId };
  const taps = { energy: 1, workload: 2, belonging: 3 };
  const sealed = await write(author, async (tx) => {
    const words = await seal(tx, author, place, "mine alone");
    await tx.draft.create({
      data: { districtId, personId, id: randomUUID(), form: "log", subject: "", ...words },
    });
    const ids = { one: randomUUID(), other: randomUUID() };
    await tx.checkIn.createMany({
      data: [
        { ...own, ...taps, ...words, id: ids.one, week: new Date("2026-11-16") },
        { ...own, ...taps, id: ids.other, week: new Date("2026-11-23") },
      ],
    });
    return done(words);
  }).then(given);
  return {
    open: () => read(author, async (tx) => (await unseal(tx, author, place, sealed)).reveal()),
  };
}

function countOf(author: Viewer) {
  const own = { districtId: author.districtId, authorId: author.personId };
  return read(author, async (tx) => ({
    keys: await tx.dataKey.count({ where: own }),
    checkIns: await tx.checkIn.count({ where: own }),
    drafts: await tx.draft.count({
      where: { districtId: author.districtId, personId: author.personId },
    }),
  }));
}

function newKey(): string {
  return randomBytes(32).toString("base64");
}

function given<T>(result: { ok: true; value: T } | { ok: false }): T {
  if (!result.ok) throw new Error("a fact of a test was refused");
  return result.value;
}
