import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { read } from "@/lib/db";
import { type TestDistrict, testDistrict } from "@/lib/testing/district";
import { system } from "@/lib/testing/viewers";
import { saveMailChoices, takeBackTurnOff, turnOffMail } from "./commands";
import { type MailLinkAbout, sealMailLink, sealMailUndo } from "./link";
import { findMailChoices } from "./queries";
import { type MailChoices, mailChoicesSchema, usualChoices } from "./schema";

const quieter: MailChoices = { pair: "now", visits: "daily", programme: "daily", quiet: true };
const ended = { ok: false, refusal: "linkEnded" };

async function scene() {
  const district = await testDistrict();
  const person = await district.mentor();
  const viewer = district.viewer(person);
  const link = (about: MailLinkAbout, of = person) =>
    sealMailLink({ districtId: of.districtId, personId: of.id, about });
  return { district, person, viewer, link };
}

async function recorded(district: TestDistrict) {
  const rows = await read(system(district.id), (tx) =>
    tx.auditEvent.findMany({
      where: { districtId: district.id, action: { startsWith: "mailChoices." } },
      select: { action: true, actorId: true, system: true, subjectId: true, detail: true },
      orderBy: { id: "asc" },
    }),
  );
  return rows;
}

async function undoOf(token: string, at: Date): Promise<string> {
  const turned = await turnOffMail(token, at);
  if (!turned.ok || !turned.value.undo) throw new Error("nothing was turned off");
  return turned.value.undo;
}

describe("how mail comes to somebody", () => {
  it("is at once until they choose, and then as they chose; that they did is on record", async () => {
    const { district, person, viewer } = await scene();
    expect(await findMailChoices(viewer)).toEqual(usualChoices);
    expect(await saveMailChoices(viewer, quieter)).toEqual({ ok: true, value: undefined });
    expect(await findMailChoices(viewer)).toEqual(quieter);
    expect(await recorded(district)).toEqual([
      {
        action: "mailChoices.saved",
        actorId: person.id,
        system: null,
        subjectId: person.id,
        detail: {},
      },
    ]);
  });

  it("is seen and changed by nobody else: not by a colleague, not by the office, not from elsewhere", async () => {
    const { district, viewer, person } = await scene();
    await saveMailChoices(viewer, quieter);
    const away = await testDistrict();
    const office = await district.coordinator();
    const others = [
      district.viewer(await district.mentor()),
      district.coordinatorViewer(office),
      away.viewer(await away.mentor()),
    ];
    for (const other of others) {
      await saveMailChoices(other, { ...usualChoices, pair: "off" });
      const seen = await read(other, (tx) =>
        tx.mailChoice.findMany({ select: { personId: true, pair: true } }),
      );
      expect(seen).toEqual([{ personId: other.personId, pair: "off" }]);
      const touched = await read(other, (tx) =>
        tx.mailChoice.updateMany({ where: { personId: person.id }, data: { pair: "off" } }),
      );
      expect(touched.count).toBe(0);
    }
    expect(await findMailChoices(viewer)).toEqual(quieter);
  });

  it("is whole when it is chosen twice at once", async () => {
    const { viewer } = await scene();
    const all = { pair: "off", visits: "off", programme: "off", quiet: false } as const;
    const saved = await Promise.all(
      [quieter, all, quieter, all].map((one) => saveMailChoices(viewer, one)),
    );
    expect(saved.every(({ ok }) => ok)).toBe(true);
    expect([quieter, all]).toContainEqual(await findMailChoices(viewer));
  });

  it("takes three words for each group, and nothing besides", () => {
    const sent = { pair: "now", visits: "daily", programme: "off" };
    expect(mailChoicesSchema.parse(sent)).toEqual({ ...sent, quiet: false });
    const wrong = [
      { ...sent, pair: "weekly" },
      { ...sent, quiet: "yes" },
      { ...sent, personId: randomUUID() },
      { pair: "now" },
    ];
    for (const one of wrong) expect(mailChoicesSchema.safeParse(one).success).toBe(false);
  });
});

describe("the link of a mail", () => {
  it("turns off its own group of its own person, once, and is on record as nobody's", async () => {
    const { district, person, viewer, link } = await scene();
    await saveMailChoices(viewer, quieter);
    const colleague = await district.mentor();
    expect(await turnOffMail(link("visits"), district.now)).toMatchObject({
      ok: true,
      value: { undo: expect.any(String) },
    });
    expect(await findMailChoices(viewer)).toEqual({ ...quieter, visits: "off" });
    expect(await findMailChoices(district.viewer(colleague))).toEqual(usualChoices);
    const again = await turnOffMail(link("visits"), district.now);
    expect(again).toEqual({ ok: true, value: { undo: null } });
    expect((await recorded(district)).slice(1)).toEqual([
      {
        action: "mailChoices.saved",
        actorId: null,
        system: "mail-link",
        subjectId: person.id,
        detail: {},
      },
    ]);
  });

  it("of a daily mail turns off whatever comes by it", async () => {
    const { district, viewer, link } = await scene();
    await saveMailChoices(viewer, quieter);
    const undo = await undoOf(link("daily"), district.now);
    const off = { ...quieter, visits: "off", programme: "off" };
    expect(await findMailChoices(viewer)).toEqual(off);
    expect(await takeBackTurnOff(undo, district.now)).toMatchObject({ ok: true });
    expect(await findMailChoices(viewer)).toEqual(quieter);
  });

  it("pressed many times at once turns off once", async () => {
    const { district, viewer, link } = await scene();
    const presses = await Promise.all(
      Array.from({ length: 6 }, () => turnOffMail(link("pair"), district.now)),
    );
    expect(presses.filter((one) => one.ok && one.value.undo)).toHaveLength(1);
    expect(await findMailChoices(viewer)).toEqual({ ...usualChoices, pair: "off" });
    expect(await recorded(district)).toHaveLength(1);
  });

  it("does nothing when it was made up, when its person is elsewhere, or has left", async () => {
    const { district, person, link } = await scene();
    const away = await testDistrict();
    const crossed = sealMailLink({ districtId: away.id, personId: person.id, about: "pair" });
    const nobody = sealMailLink({ districtId: district.id, personId: randomUUID(), about: "pair" });
    for (const token of ["made-up", crossed, nobody]) {
      expect(await turnOffMail(token, district.now)).toEqual(ended);
    }
    const undo = await undoOf(link("pair"), district.now);
    await district.put((tx) =>
      tx.person.updateMany({ where: { id: person.id }, data: { leftAt: district.now } }),
    );
    expect(await turnOffMail(link("visits"), district.now)).toEqual(ended);
    expect(await takeBackTurnOff(undo, district.now)).toEqual(ended);
  });
});

describe("taking a press back", () => {
  it("brings back what it was before, on record, and changes nothing that comes already", async () => {
    const { district, viewer, link } = await scene();
    const undo = await undoOf(link("pair"), district.now);
    expect(await takeBackTurnOff(undo, district.now)).toEqual({ ok: true, value: undefined });
    expect(await findMailChoices(viewer)).toEqual(usualChoices);
    // The same words as for turning off: the audit log does not tell them apart.
    const [off, ...on] = await recorded(district);
    expect(off).toMatchObject({ action: "mailChoices.saved", system: "mail-link" });
    expect(on).toEqual([off]);
    await saveMailChoices(viewer, { ...quieter, pair: "daily" });
    expect(await takeBackTurnOff(undo, district.now)).toMatchObject({ ok: true });
    expect(await findMailChoices(viewer)).toEqual({ ...quieter, pair: "daily" });
  });

  it("turns nothing on for somebody who chose off meanwhile, on their page or by another press", async () => {
    const { district, viewer, link } = await scene();
    const off = { ...usualChoices, pair: "off" } as const;
    const later = new Date(district.now.getTime() + 60_000);

    const first = await undoOf(link("pair"), district.now);
    await saveMailChoices({ ...viewer, now: later } as typeof viewer, off);
    expect(await takeBackTurnOff(first, later)).toEqual(ended);
    await saveMailChoices(viewer, usualChoices);
    const second = await undoOf(link("pair"), later);
    expect(await takeBackTurnOff(first, later)).toEqual(ended);
    expect(await findMailChoices(viewer)).toEqual(off);
    expect(await takeBackTurnOff(second, later)).toMatchObject({ ok: true });
    expect(await findMailChoices(viewer)).toEqual(usualChoices);
  });

  it("of one group stands beside presses of others, and beside their undoing", async () => {
    const { district, viewer, link } = await scene();
    await saveMailChoices(viewer, quieter);
    const inMinutes = (minutes: number) => new Date(district.now.getTime() + minutes * 60_000);
    const pair = await undoOf(link("pair"), inMinutes(1));
    const visits = await undoOf(link("visits"), inMinutes(2));
    const programme = await undoOf(link("daily"), inMinutes(3));
    for (const undo of [pair, programme]) {
      expect(await takeBackTurnOff(undo, inMinutes(4))).toEqual({ ok: true, value: undefined });
    }
    expect(await findMailChoices(viewer)).toEqual({ ...quieter, visits: "off" });
    // Pressed once more, it is that press which turned it off.
    expect(await takeBackTurnOff(visits, inMinutes(5))).toMatchObject({ ok: true });
    const again = await undoOf(link("visits"), inMinutes(6));
    expect(await takeBackTurnOff(visits, inMinutes(7))).toEqual(ended);
    expect(await takeBackTurnOff(again, inMinutes(7))).toMatchObject({ ok: true });
    expect(await findMailChoices(viewer)).toEqual(quieter);
  });

  it("of the daily mail brings back what is off by it, and nothing that was left by another press", async () => {
    const { district, viewer, link } = await scene();
    await saveMailChoices(viewer, quieter);
    const inMinutes = (minutes: number) => new Date(district.now.getTime() + minutes * 60_000);
    const daily = await undoOf(link("daily"), inMinutes(1));
    await takeBackTurnOff(daily, inMinutes(2));
    await undoOf(link("visits"), inMinutes(3));
    expect(await takeBackTurnOff(daily, inMinutes(4))).toEqual(ended);
    await saveMailChoices({ ...viewer, now: inMinutes(5) } as typeof viewer, quieter);
    const both = await undoOf(link("daily"), inMinutes(6));
    expect(await takeBackTurnOff(both, inMinutes(7))).toMatchObject({ ok: true });
    expect(await findMailChoices(viewer)).toEqual(quieter);
  });

  it("of two groups at once brings both back", async () => {
    const { district, viewer, link } = await scene();
    const undos = await Promise.all([
      undoOf(link("pair"), district.now),
      undoOf(link("visits"), district.now),
    ]);
    const back = await Promise.all(undos.map((undo) => takeBackTurnOff(undo, district.now)));
    expect(back.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await findMailChoices(viewer)).toEqual(usualChoices);
  });

  it("pressed many times at once brings back once", async () => {
    const { district, viewer, link } = await scene();
    const undo = await undoOf(link("pair"), district.now);
    const presses = [1, 2, 3, 4].map(() => takeBackTurnOff(undo, district.now));
    expect((await Promise.all(presses)).every(({ ok }) => ok)).toBe(true);
    expect(await findMailChoices(viewer)).toEqual(usualChoices);
    expect(await recorded(district)).toHaveLength(2);
  });

  it("is possible for an hour, and never by the link of a mail", async () => {
    const { district, person, viewer, link } = await scene();
    const undo = await undoOf(link("pair"), district.now);
    const late = new Date(district.now.getTime() + 3_600_000);
    expect(await takeBackTurnOff(undo, late)).toEqual(ended);
    expect(await takeBackTurnOff(link("pair"), district.now)).toEqual(ended);
    const nobody = sealMailUndo({
      ...{ districtId: (await testDistrict()).id, personId: person.id },
      ...{ groups: ["pair"], timing: "now", pressedAt: district.now },
    });
    expect(await takeBackTurnOff(nobody, district.now)).toEqual(ended);
    expect(await findMailChoices(viewer)).toEqual({ ...usualChoices, pair: "off" });
  });
});
