import { randomUUID } from "node:crypto";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { asking, lock, read, write } from "./db";
import { conflictOf, isAway } from "./db-errors";
import { once } from "./idempotency";
import { PrivateText, seal, unseal } from "./private-text";
import { done, refused } from "./result";
import { testDistrict } from "./testing/district";

describe("a command", () => {
  it("that refuses leaves nothing behind", async () => {
    const district = await testDistrict();
    const office = district.coordinatorViewer(await district.coordinator());
    const result = await write(office, async (tx) => {
      await tx.titleRule.create({
        data: { districtId: district.id, phrase: "librarian", librarian: true },
      });
      return refused("changed-my-mind");
    });
    expect(result).toEqual({ ok: false, refusal: "changed-my-mind" });
    expect(await read(office, (tx) => tx.titleRule.count())).toBe(0);
  });

  it("sent twice at the same moment makes one thing", async () => {
    const district = await testDistrict();
    const office = district.coordinatorViewer(await district.coordinator());
    const key = randomUUID();
    const send = () =>
      write(office, async (tx) => {
        const { id, fresh } = await once(tx, office, "school", key);
        if (fresh)
          await tx.school.create({
            data: { districtId: district.id, id, sourceId: id, name: "One" },
          });
        return done(id);
      });
    const results = await Promise.all(Array.from({ length: 12 }, send));
    expect(new Set(results.map((result) => result.ok && result.value)).size).toBe(1);
    expect(await read(office, (tx) => tx.school.count({ where: { name: "One" } }))).toBe(1);
  });

  it("that looks and then writes waits for its lock", async () => {
    const district = await testDistrict();
    const office = district.coordinatorViewer(await district.coordinator());
    const addUpToThree = () =>
      write(office, async (tx) => {
        await lock(tx, office, "rules");
        const count = await tx.titleRule.count();
        if (count >= 3) return refused("full");
        await tx.titleRule.create({
          data: { districtId: district.id, phrase: randomUUID(), librarian: true },
        });
        return done();
      });
    const results = await Promise.all(Array.from({ length: 20 }, addUpToThree));
    expect(results.filter((result) => result.ok)).toHaveLength(3);
  });

  it("learns which constraint decided", async () => {
    const district = await testDistrict();
    const office = district.coordinatorViewer(await district.coordinator());
    const data = { districtId: district.id, phrase: "Media Specialist", librarian: true };
    const add = () =>
      write(
        office,
        async (tx) => {
          await tx.titleRule.create({ data: { ...data, phrase: data.phrase.toUpperCase() } });
          return done();
        },
        { conflict: () => refused("known") as never },
      );
    expect((await add()).ok).toBe(true);
    expect(await add()).toEqual({ ok: false, refusal: "known" });
  });
});

describe("the hat", () => {
  it("is put back after a question asked as the system", async () => {
    const district = await testDistrict();
    const person = await district.mentee();
    const viewer = district.viewer(person);
    const hats = await read(viewer, async (tx) => {
      const during = await asking(
        tx,
        viewer,
        () => tx.$queryRaw<{ hat: string }[]>`SELECT current_hat() AS hat`,
      );
      const after = await tx.$queryRaw<{ hat: string }[]>`SELECT current_hat() AS hat`;
      return [during[0]?.hat, after[0]?.hat];
    });
    expect(hats).toEqual(["system", "participant"]);
  });
});

describe("private words", () => {
  const place = { table: "CheckIn", column: "words", rowId: randomUUID() };

  it("open for their author and nowhere else than where they stood", async () => {
    const district = await testDistrict();
    const viewer = district.viewer(await district.mentee());
    const result = await write(viewer, async (tx) =>
      done(await seal(tx, viewer, place, "tired, and glad")),
    );
    if (!result.ok) throw new Error("refused");
    const open = (at: typeof place) => read(viewer, (tx) => unseal(tx, viewer, at, result.value));
    expect((await open(place)).reveal()).toBe("tired, and glad");
    await expect(open({ ...place, rowId: randomUUID() })).rejects.toThrow();
    expect(Buffer.from(result.value.words).includes("tired")).toBe(false);
  });

  it("are no string: only asking for them by name shows them", () => {
    const words = new PrivateText("tired, and glad");
    // @ts-expect-error a text of the browser takes no private words
    const text: string = words;
    const shown = [
      JSON.stringify({ words, all: [words] }),
      `${text} ${String(words)}`,
      inspect(words, { showHidden: true, depth: 9 }),
      JSON.stringify(structuredClone(words)),
      JSON.stringify({ ...words }),
    ];
    expect(shown.filter((one) => one.includes("tired"))).toEqual([]);
    expect(words.reveal()).toBe("tired, and glad");
  });

  it("use one key per author, also when two first words come at once", async () => {
    const district = await testDistrict();
    const viewer = district.viewer(await district.mentee());
    const write1 = () => write(viewer, async (tx) => done(await seal(tx, viewer, place, "words")));
    const sealed = await Promise.all(Array.from({ length: 8 }, write1));
    expect(new Set(sealed.map((one) => one.ok && one.value.keyId)).size).toBe(1);
  });

  it("have a key that a stranger of the same district cannot read", async () => {
    const district = await testDistrict();
    const author = district.viewer(await district.mentee());
    const stranger = district.viewer(await district.mentee());
    const result = await write(author, async (tx) => done(await seal(tx, author, place, "mine")));
    if (!result.ok) throw new Error("refused");
    await expect(
      read(stranger, (tx) => unseal(tx, stranger, place, result.value)),
    ).rejects.toThrow();
  });
});

describe("errors of the database", () => {
  it("are told apart", () => {
    expect(conflictOf({ code: "P2010", meta: { code: "40P01" } })).toEqual({ kind: "again" });
    expect(conflictOf({ message: "x", cause: { originalCode: "23P01" } })?.kind).toBe("constraint");
    expect(conflictOf(new Error("something else"))).toBeUndefined();
    expect(isAway({ cause: { code: "ECONNREFUSED" } })).toBe(true);
    expect(isAway({ cause: { originalCode: "57P01" } })).toBe(true);
    expect(isAway({ originalCode: "23505" })).toBe(false);
  });
});
