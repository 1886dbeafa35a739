import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  audited,
  csv,
  people,
  run,
  schoolsFile,
  schoolsOf,
  send,
  staffFile,
  staged,
  start,
} from "@/lib/testing/staff-file";
import type { Coordinator } from "@/lib/viewer";
import {
  applyImport,
  cancelImport,
  chooseColumns,
  compareAgain,
  receiveFile,
  undoImport,
} from "./commands";
import { findImport, importRows } from "./queries";
import { sweepImports } from "./sweep";

describe("the real files", () => {
  it("are staged, applied, compared again without a difference, and undone", async () => {
    const { office, district } = await start();
    const schools = await staged(office, "schools", schoolsFile);
    expect(schools).toMatchObject({
      state: "staged",
      counts: { added: 299, changed: 0, same: 0, problem: 0, notOpen: 23, elsewhere: 0 },
    });
    expect(schools.counts.far.map(({ name, open }) => [name, open])).toEqual([
      ["Northstar Academy of Hillsborough County East", false],
      ["R.I.S.E Charter School", false],
    ]);
    expect(await applyImport(office, schools)).toEqual({
      ok: true,
      value: { added: 299, changed: 0, left: 0 },
    });

    const staff = await staged(office, "staff", staffFile);
    expect(staff.counts).toMatchObject({ added: 613, problem: 0, librarians: 252, leaving: 0 });
    expect(await applyImport(office, staff)).toEqual({
      ok: true,
      value: { added: 613, changed: 0, left: 0 },
    });
    const facts = await district.put(async (tx) => ({
      proposed: await tx.person.count({
        where: { districtId: district.id, librarian: "proposed" },
      }),
      principals: await tx.hat.count({ where: { districtId: district.id, hat: "principal" } }),
      posts: await tx.assignment.aggregate({
        where: { districtId: district.id },
        _count: true,
        _min: { fte: true },
      }),
      supervised: await tx.person.count({
        where: { districtId: district.id, supervisorId: { not: null } },
      }),
    }));
    expect(facts).toMatchObject({
      proposed: 252,
      principals: 299,
      posts: { _count: 612, _min: { fte: 500 } },
      supervised: 312,
    });

    const again = await staged(office, "staff", staffFile);
    expect(again.counts).toMatchObject({ added: 0, changed: 0, same: 613, problem: 0 });
    expect(await undoImport(office, staff)).toEqual({
      ok: true,
      value: { removed: 613, restored: 0, kept: 0, returned: 0 },
    });
    expect(await undoImport(office, schools)).toMatchObject({
      ok: true,
      value: { removed: 299, kept: 0 },
    });
    expect(await audited(district)).toEqual(
      expect.arrayContaining(["imports.received", "imports.applied", "imports.undone"]),
    );
  });

  it("asks which district when the whole state is in the file, and remembers it", async () => {
    const { office } = await start();
    const whole = readFileSync("e2e/data/florida-schools.csv");
    const asked = await staged(office, "schools", whole);
    expect(asked.state).toBe("mapping");
    expect(asked.counts.districts).toHaveLength(76);
    expect(asked.counts.districts[0]).toMatchObject({ id: "1200390", rows: 559 });
    const { columns } = asked.mapping;
    const chosen = await chooseColumns(office, { id: asked.id, columns, district: "1200870" });
    expect(chosen.ok).toBe(true);
    const found = await run(office, asked.id);
    expect(found).toMatchObject({
      state: "staged",
      counts: { added: 299, notOpen: 23, elsewhere: 4015 },
    });
    expect((await staged(office, "schools", whole)).state).toBe("staged");
  });
});

describe("what people really send", () => {
  it("reports each problem at its row and cell, and applies the others", async () => {
    const { office, district } = await start();
    await schoolsOf(district, "A1");
    const file = csv([
      ...people(47),
      "48,Ann,Bell,ann48@d.example,A1,Librarian,1.0,31/31/2020,",
      "49,Eva,Cole,EVA@d.example,A1,Teacher,1.0,,",
      "50,Eva,Cole,eva@D.example,A1,Teacher,1.0,,",
      "51,Dan,Dole,dan@d.example,A9,Teacher,2,,nobody@d.example",
    ]);
    const found = await staged(office, "staff", file);
    expect(found.counts).toMatchObject({ rows: 51, added: 47, problem: 4 });
    const { rows } = await importRows(office, { id: found.id, show: "problems", page: 1 });
    expect(
      rows.map(({ rowNumber, problems }) => [
        rowNumber,
        problems.map((one) => `${one.field} ${one.problem}`),
      ]),
    ).toEqual([
      [49, ["startDate notADate"]],
      [50, ["email sameEmail"]],
      [51, ["email sameEmail"]],
      [
        52,
        ["fte notAShare", "schoolId unknownSchool", "supervisorEmail unknownSupervisor"].filter(
          (one) => !one.startsWith("supervisor"),
        ),
      ],
    ]);
    expect(rows[0]?.raw.start_date).toBe("31/31/2020");
    expect(await applyImport(office, found)).toMatchObject({ ok: true, value: { added: 47 } });
  });

  it("takes a byte order mark, semicolons, UTF-16 and line breaks in cells", async () => {
    const { office, district } = await start();
    await schoolsOf(district, "A1");
    const text =
      'employee_id;first_name;last_name;email;school_id;job_title\r\n1;"Zoé\r\nMarie";Núñez;zoe@d.example;A1;Librarian\r\n2;Al;B;bad;A1;x\r\n';
    for (const file of [Buffer.from(`\ufeff${text}`), Buffer.from(`\ufeff${text}`, "utf16le")]) {
      const found = await staged(office, "staff", file);
      expect(found.counts).toMatchObject({ added: 1, problem: 1 });
      const { rows } = await importRows(office, { id: found.id, show: "problems", page: 1 });
      expect(rows[0]?.rowNumber).toBe(3);
    }
  });

  it("asks for a missing column before anything else, and takes the choice", async () => {
    const { office, district } = await start();
    await schoolsOf(district, "A1");
    const file = Buffer.from(
      "badge,first_name,last_name,email,school_id,job_title\n1,A,B,a@d.example,A1,x\n",
    );
    const received = await send(office, "staff", file);
    const found = await findImport(office, received);
    expect(found).toMatchObject({ state: "mapping", missing: ["staffId"] });
    const columns = { ...found?.mapping.columns };
    expect(await chooseColumns(office, { id: received, columns, district: "" })).toEqual({
      ok: false,
      refusal: "columnsMissing",
    });
    expect(
      await chooseColumns(office, {
        id: received,
        columns: { ...columns, staffId: "email" },
        district: "",
      }),
    ).toEqual({ ok: false, refusal: "chosenTwice" });
    expect(
      await chooseColumns(office, {
        id: received,
        columns: { ...columns, staffId: "badge" },
        district: "",
      }),
    ).toMatchObject({ ok: true });
    expect((await run(office, received)).counts).toMatchObject({ added: 1 });
    const next = await findImport(office, await send(office, "staff", file));
    expect(next).toMatchObject({ state: "reading", missing: [] });
  });

  it("refuses what is not a table, and too much of it", async () => {
    const { office } = await start();
    const refusal = (file: Uint8Array) =>
      receiveFile(office, { kind: "staff", formKey: randomUUID(), fileName: "x.csv" }, file);
    expect(await refusal(Buffer.from("504b0304", "hex"))).toEqual({
      ok: false,
      refusal: "workbook",
    });
    expect(await refusal(Buffer.from(" \n\n"))).toEqual({ ok: false, refusal: "empty" });
    expect(await refusal(new Uint8Array(26 * 1024 * 1024))).toEqual({
      ok: false,
      refusal: "tooBig",
    });
    const open = await staged(office, "staff", csv(['1,"A,B']));
    expect(open).toMatchObject({ state: "failed", counts: { failure: "openQuote", failedRow: 2 } });
    expect(await staged(office, "staff", csv([]))).toMatchObject({
      state: "failed",
      counts: { failure: "empty" },
    });
  });

  it("stages and applies 50 000 rows", async () => {
    const { office, district } = await start();
    await schoolsOf(district, "A1");
    const found = await staged(office, "staff", csv(people(50_000)));
    expect(found).toMatchObject({ state: "staged", counts: { added: 50_000, problem: 0 } });
    expect(await applyImport(office, found)).toMatchObject({ ok: true, value: { added: 50_000 } });
  }, 120_000);
});

describe("stopping", () => {
  it("leaves nothing behind, and the file can be compared again", async () => {
    const { office } = await start();
    const id = await send(office, "staff", staffFile);
    expect((await cancelImport(office, { id })).ok).toBe(true);
    expect((await run(office, id)).state).toBe("cancelled");
    expect(await applyImport(office, { id })).toEqual({ ok: false, refusal: "notReady" });
    expect((await compareAgain(office, { id })).ok).toBe(true);
    expect((await run(office, id)).state).toBe("staged");
    expect(await undoImport(office, { id })).toEqual({ ok: false, refusal: "notApplied" });
  });
});

it("thirty days later has neither file nor rows, and can still be undone", async () => {
  const { office, district } = await start();
  await schoolsOf(district, "A1");
  const applied = await staged(office, "staff", csv(people(2)));
  await applyImport(office, applied);
  const waiting = await staged(office, "staff", csv(people(3)));
  const young = await staged(office, "staff", csv(people(4)));
  const long = new Date(Date.now() - 31 * 86_400_000);
  await district.put((tx) =>
    tx.rosterImport.updateMany({
      where: { districtId: district.id, id: { in: [applied.id, waiting.id] } },
      data: { createdAt: long },
    }),
  );
  await sweepImports();
  const left = await district.put((tx) =>
    tx.importRow.findMany({ distinct: ["importId"], select: { importId: true } }),
  );
  expect(left).toEqual([{ importId: young.id }]);
  const stale = await findImport(office, waiting.id);
  expect(stale).toMatchObject({ state: "cancelled", hasFile: false, counts: waiting.counts });
  expect(await compareAgain(office, waiting)).toEqual({ ok: false, refusal: "notWaiting" });
  expect(await findImport(office, young.id)).toMatchObject({ state: "staged", hasFile: true });
  expect(await undoImport(office, applied)).toMatchObject({ ok: true, value: { removed: 2 } });
});

it("is not there for the office of another district, nor for somebody without the hat", async () => {
  const { office, district } = await start();
  await schoolsOf(district, "A1");
  const found = await staged(office, "staff", csv(people(2)));
  const { office: stranger } = await start();
  expect(await findImport(stranger, found.id)).toBeNull();
  expect((await importRows(stranger, { id: found.id, show: "added", page: 1 })).rows).toEqual([]);
  expect(await applyImport(stranger, found)).toEqual({ ok: false, refusal: "notReady" });
  expect(await cancelImport(stranger, found)).toEqual({ ok: false, refusal: "notWaiting" });
  expect(await compareAgain(stranger, found)).toEqual({ ok: false, refusal: "notWaiting" });
  expect(await undoImport(stranger, found)).toEqual({ ok: false, refusal: "notApplied" });
  const participant = { ...district.viewer({ id: office.personId }) } as unknown as Coordinator;
  expect(await findImport(participant, found.id)).toBeNull();
  expect(await applyImport(participant, found)).toEqual({ ok: false, refusal: "notReady" });
});
