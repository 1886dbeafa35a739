import { describe, expect, it } from "vitest";
import { departedBy } from "@/lib/departures/queries";
import type { TestDistrict } from "@/lib/testing/district";
import {
  applied,
  audited,
  csv,
  named,
  people,
  schoolsOf,
  staged,
  start,
} from "@/lib/testing/staff-file";
import { applyImport, undoImport } from "./commands";
import { findImport, importRows, missingOf } from "./queries";

const no = (refusal: string) => ({ ok: false, refusal });

describe("people whom the next staff file lacks", () => {
  it("stay as they are unless somebody says more", async () => {
    const { office, district, next } = await roster();
    expect(await applyImport(office, { id: next.id })).toEqual({
      ok: true,
      value: { added: 0, changed: 1, left: 0 },
    });
    expect(await hereOf(district)).toHaveLength(7);
  });

  it("are counted, and named where a pair hangs on them", async () => {
    const { office, next, mentee, mentor } = await roster();
    expect(await missingOf(office, next.id)).toEqual({
      people: 2,
      ofAll: 6,
      paired: [mentor.id],
      pairs: [{ mentor: "P6 Test", mentee: mentee.name }],
      many: false,
    });
    const { rows } = await importRows(office, { id: next.id, show: "leaving", page: 1 });
    expect(rows.map(({ name, personId }) => [name, personId !== null])).toEqual([
      ["P5 Test", true],
      ["P6 Test", true],
    ]);
    const { office: stranger } = await start();
    expect((await missingOf(stranger, next.id)).people).toBe(0);
  });

  it("leave without those in a running pair, and are back when the import is taken back", async () => {
    const { office, district, next } = await roster();
    const ask = { id: next.id, absent: "unpaired" } as const;
    expect(await applyImport(office, ask)).toMatchObject({ ok: true, value: { left: 1 } });
    expect(await hereOf(district)).not.toContain("p5@d.example");
    expect(await hereOf(district)).toContain("p6@d.example");
    expect((await departedBy(office, next.id)).map(({ name }) => name)).toEqual(["P5 Test"]);
    expect((await findImport(office, next.id))?.counts).toMatchObject({ left: 1, endedPairs: 0 });
    expect(await undoImport(office, next)).toMatchObject({ ok: true, value: { returned: 1 } });
    expect(await hereOf(district)).toContain("p5@d.example");
  });

  it("all leave, their pairs end, and the pairs go on when it is taken back", async () => {
    const { office, district, next } = await roster();
    const result = await applyImport(office, { id: next.id, absent: "all" });
    expect(result).toMatchObject({ ok: true, value: { left: 2 } });
    expect(await runningPairs(district)).toBe(0);
    expect((await findImport(office, next.id))?.counts).toMatchObject({ left: 2, endedPairs: 1 });
    expect(await undoImport(office, next)).toMatchObject({ ok: true, value: { returned: 2 } });
    expect(await runningPairs(district)).toBe(1);
    expect(await audited(district)).toEqual(
      expect.arrayContaining(["departures.recorded", "departures.takenBack"]),
    );
  });

  it("are not believed gone when more than a third is missing, unless the file is said to be whole", async () => {
    const { office, district } = await roster();
    const cut = await staged(office, "staff", csv(people(3)));
    expect(await missingOf(office, cut.id)).toMatchObject({ people: 3, ofAll: 6, many: true });
    const ask = { id: cut.id, absent: "all" } as const;
    expect(await applyImport(office, ask)).toEqual(no("manyMissing"));
    expect(await hereOf(district)).toHaveLength(7);
    expect((await findImport(office, cut.id))?.state).toBe("staged");
    expect(await applyImport(office, { ...ask, whole: "yes" })).toMatchObject({
      ok: true,
      value: { left: 3 },
    });
  });

  it("are never the coordinators: a file shuts nobody out of the office", async () => {
    const { office, district } = await roster();
    const staffId = "77";
    await district.put((tx) =>
      tx.person.update({
        where: { districtId_id: { districtId: district.id, id: office.personId } },
        data: { staffId },
      }),
    );
    const next = await staged(office, "staff", csv(people(4)));
    expect((await missingOf(office, next.id)).people).toBe(2);
    expect((await findImport(office, next.id))?.counts).toMatchObject({ leaving: 2 });
    const { rows } = await importRows(office, { id: next.id, show: "leaving", page: 1 });
    expect(rows.map(({ name }) => name)).toEqual(["P5 Test", "P6 Test"]);
    await applyImport(office, { id: next.id, absent: "all" });
    expect(await hereOf(district)).toHaveLength(5);
  });

  it("are at work again, pair and all, when a later file has them", async () => {
    const { office, district, next } = await roster();
    await applyImport(office, { id: next.id, absent: "all" });
    const back = await applied(office, csv(people(6)));
    expect(await hereOf(district)).toHaveLength(7);
    expect(await runningPairs(district)).toBe(1);
    await undoImport(office, back);
    expect(await hereOf(district)).toHaveLength(5);
    expect(await runningPairs(district)).toBe(0);
  });

  it("leave once, however close the two clicks", async () => {
    const { office, district, next } = await roster();
    const both = await Promise.all(
      [1, 2].map(() => applyImport(office, { id: next.id, absent: "all" })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const departures = await district.put((tx) =>
      tx.departure.count({ where: { districtId: district.id } }),
    );
    expect(departures).toBe(2);
  });

  it("are thousands and leave in one go", async () => {
    const { office, district } = await start();
    await schoolsOf(district, "A1");
    await applied(office, csv(people(4000)));
    const found = await staged(office, "staff", csv(people(5)));
    const ask = { id: found.id, absent: "all", whole: "yes" } as const;
    expect(await applyImport(office, ask)).toMatchObject({ ok: true, value: { left: 3995 } });
    expect(await undoImport(office, found)).toMatchObject({ value: { returned: 3995 } });
  }, 60_000);
});

/** Six from a file, the last of them a mentor; the next file has four, one with another title. */
async function roster() {
  const { office, district } = await start();
  const [school] = await schoolsOf(district, "A1");
  await applied(office, csv(people(6)));
  const mentor = await named(district, "p6@d.example");
  await district.enrol(mentor, ["mentor"], 2);
  const other = await district.mentee({ firstName: "Mia", lastName: "Bell" }, school);
  await district.mentorship(mentor, other);
  // Not from a file, so that no file can lack them.
  const mentee = { ...other, name: "Mia Bell" };
  const [first = "", ...rest] = people(4);
  const next = await staged(office, "staff", csv([first.replace("Teacher", "Coach"), ...rest]));
  return { office, district, next, mentor, mentee };
}

/** Addresses of everybody at work but the coordinator. */
async function hereOf(district: TestDistrict): Promise<string[]> {
  const found = await district.put((tx) =>
    tx.person.findMany({
      where: { districtId: district.id, leftAt: null, hats: { none: {} } },
      select: { email: true },
    }),
  );
  return found.map(({ email }) => email);
}

async function runningPairs(district: TestDistrict): Promise<number> {
  return district.put((tx) =>
    tx.mentorship.count({ where: { districtId: district.id, endedAt: null } }),
  );
}
