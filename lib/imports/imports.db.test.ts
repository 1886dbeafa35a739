import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findPerson } from "@/lib/roster/queries";
import {
  applied,
  audited,
  csv,
  key,
  named,
  people,
  run,
  schoolsOf,
  send,
  staged,
  start,
} from "@/lib/testing/staff-file";
import type { Coordinator } from "@/lib/viewer";
import {
  applyImport,
  cancelImport,
  chooseColumns,
  compareAgain,
  confirmSamePeople,
  receiveFile,
  undoImport,
} from "./commands";
import { findImport, importRows } from "./queries";
import { sweepImports } from "./sweep";

const schoolsFile = readFileSync("e2e/data/hillsborough-schools.csv");
const staffFile = readFileSync("e2e/data/hillsborough-staff.csv");

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
      "id,first_name,last_name,email,school_id,job_title\n1,A,B,a@d.example,A1,x\n",
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
        columns: { ...columns, staffId: "id" },
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

describe("a form or button pressed twice", () => {
  it("receives one file", async () => {
    const { office } = await start();
    const sent = { kind: "staff", formKey: randomUUID(), fileName: "x.csv" } as const;
    const both = await Promise.all([1, 2].map(() => receiveFile(office, sent, staffFile)));
    expect(both[0]).toEqual(both[1]);
  });

  it("is applied or cancelled, never both, however close the two clicks", async () => {
    const { office } = await start();
    const schools = await staged(office, "schools", schoolsFile);
    const [applied, cancelled] = await Promise.all([
      applyImport(office, schools),
      cancelImport(office, schools),
    ]);
    expect([applied.ok, cancelled.ok].filter(Boolean)).toHaveLength(1);
    const { state } = (await findImport(office, schools.id)) ?? {};
    expect(state).toBe(applied.ok ? "applied" : "cancelled");
  });

  it("chooses columns once, compares again once, and confirms the same person once", async () => {
    const { office, district } = await start();
    await schoolsOf(district, "A1");
    await applied(office, csv(people(1)));
    const once = async (press: () => Promise<{ ok: boolean }>) => {
      const both = await Promise.all([press(), press()]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      expect(both).toContainEqual({ ok: false, refusal: "notWaiting" });
    };
    const file = Buffer.from(
      "id,first_name,last_name,email,school_id,job_title\n1,Zoe,Other,zoe@d.example,A1,Coach\n",
    );
    const id = await send(office, "staff", file);
    const columns = { ...(await findImport(office, id))?.mapping.columns, staffId: "id" };
    const { office: stranger } = await start();
    const chosen = { id, columns, district: "" };
    expect(await chooseColumns(stranger, chosen)).toEqual({ ok: false, refusal: "notWaiting" });
    await once(() => chooseColumns(office, chosen));
    expect((await run(office, id)).counts.otherPeople).toBe(1);
    await once(() => compareAgain(office, { id }));
    await run(office, id);
    await once(() => confirmSamePeople(office, { id }));
    expect((await run(office, id)).counts).toMatchObject({ otherPeople: 0, changed: 1 });
    const said = (await audited(district)).filter((one) => !/received|applied/.test(one));
    expect(said.sort()).toEqual([
      "imports.columnsChosen",
      "imports.comparedAgain",
      "imports.samePeople",
    ]);
  });

  it("applies one import once, and undoes it once", async () => {
    const { office, district } = await start();
    await schoolsOf(district, "A1");
    const found = await staged(office, "staff", csv(people(5)));
    const applied = await Promise.all([1, 2, 3].map(() => applyImport(office, found)));
    expect(applied.filter(({ ok }) => ok)).toHaveLength(1);
    expect(applied).toContainEqual({ ok: false, refusal: "alreadyApplied" });
    const undone = await Promise.all([1, 2].map(() => undoImport(office, found)));
    expect(undone.filter(({ ok }) => ok)).toHaveLength(1);
    expect(undone).toContainEqual({ ok: false, refusal: "alreadyUndone" });
  });
});

describe("changes", () => {
  it("are shown field by field, written only over what was compared, and taken back", async () => {
    const { office, district } = await start();
    const [one, two] = await schoolsOf(district, "A1", "A2");
    await applied(
      office,
      csv([
        "1,Ann,Bell,ann@d.example,A1,Teacher,1.0,2020-08-01,",
        "2,Bo,Cole,bo@d.example,A1,Principal,1.0,,",
      ]),
    );
    const next = csv(["1,Anna,Bell,ANN@d.example,A2,Librarian,0.5,2020-08-01,bo@d.example"]);
    const found = await staged(office, "staff", next);
    expect(found.counts).toMatchObject({ added: 0, changed: 1, leaving: 1 });
    const { rows } = await importRows(office, { id: found.id, show: "changed", page: 1 });
    expect(rows[0]?.changes).toEqual([
      { field: "firstName", before: "Ann", after: "Anna" },
      { field: "jobTitle", before: "Teacher", after: "Librarian" },
      { field: "supervisorId", before: "", after: "bo@d.example" },
      { field: "librarian", before: "unknown", after: "proposed" },
      { field: "posts", before: one?.name, after: `${two?.name} (0.5)` },
    ]);
    const leaving = await importRows(office, { id: found.id, show: "leaving", page: 1 });
    expect(leaving.rows.map(({ name }) => name)).toEqual(["Bo Cole"]);

    const ann = await named(district, "ann@d.example");
    await district.put((tx) =>
      tx.person.update({ where: key(district, ann.id), data: { firstName: "Annie" } }),
    );
    expect(await applyImport(office, found)).toEqual({ ok: false, refusal: "changedSince" });
    expect((await named(district, "ann@d.example")).jobTitle).toBe("Teacher");
    expect((await compareAgain(office, found)).ok).toBe(true);
    await run(office, found.id);
    expect(await applyImport(office, found)).toMatchObject({ ok: true, value: { changed: 1 } });
    expect(await named(district, "ann@d.example")).toMatchObject({
      firstName: "Anna",
      librarian: "proposed",
    });
    expect(await undoImport(office, found)).toEqual({
      ok: true,
      value: { removed: 0, restored: 1, kept: 0, returned: 0 },
    });
    expect(await named(district, "ann@d.example")).toMatchObject({
      firstName: "Annie",
      jobTitle: "Teacher",
      librarian: "unknown",
      supervisorId: null,
      assignments: [{ schoolId: one?.id, fte: 1000 }],
    });
  });

  it("of what a school's families speak are written and taken back, and a file without the column changes none", async () => {
    const { office, district } = await start();
    const [one] = await schoolsOf(district, "A1");
    const languages = async () =>
      (await district.put((tx) => tx.school.findFirstOrThrow({ where: { id: one?.id } })))
        .languages;
    const file = (text: string) => Buffer.from(text);
    const found = await staged(
      office,
      "schools",
      file("school_id,name,home_languages\nA1,School A1,Spanish; ht\nA2,New,elvish\nA3,Other,vi\n"),
    );
    expect(found.counts).toMatchObject({ added: 1, changed: 1, problem: 1 });
    const { rows } = await importRows(office, { id: found.id, show: "changed", page: 1 });
    expect(rows[0]?.changes).toEqual([{ field: "languages", before: "", after: "es,ht" }]);
    expect((await applyImport(office, { id: found.id })).ok).toBe(true);
    expect(await languages()).toEqual(["es", "ht"]);
    const silent = await staged(
      office,
      "schools",
      file("school_id,name\nA1,School A1\nA3,Other\n"),
    );
    expect(silent.counts).toMatchObject({ same: 2, changed: 0 });
    expect(await undoImport(office, found)).toMatchObject({ ok: true, value: { kept: 0 } });
    expect(await languages()).toEqual([]);
  });

  it("bring the rows of one person at two schools together, and replace posts by what the file says", async () => {
    const { office, district } = await start();
    const [one, two] = await schoolsOf(district, "A1", "A2");
    const row = (school: string, rest: string) =>
      `1,Ann,Bell,ann@d.example,${school},Librarian,${rest},,`;
    const first = await staged(
      office,
      "staff",
      csv([row("A1", "0.4"), row("A2", "0.6"), ...people(3).slice(1)]),
    );
    expect(first.counts).toMatchObject({ rows: 4, added: 3, problem: 0, together: 1 });
    expect((await applyImport(office, { id: first.id })).ok).toBe(true);
    const posts = async () =>
      (await named(district, "ann@d.example")).assignments
        .map(({ schoolId, fte }) => [schoolId, fte])
        .sort();
    const both = [
      [one?.id, 400],
      [two?.id, 600],
    ].sort();
    expect(await posts()).toEqual(both);
    const { id } = await named(district, "ann@d.example");
    expect((await findPerson(office, id))?.posts[0]?.school.id).toBe(two?.id);
    const same = [row("A2", "0.6"), row("A1", "0.4"), ...people(3).slice(1)];
    expect((await staged(office, "staff", csv(same))).counts).toMatchObject({
      same: 3,
      changed: 0,
      together: 1,
    });

    const next = await staged(office, "staff", csv([row("A1", "1.0"), ...people(3).slice(1)]));
    const { rows } = await importRows(office, { id: next.id, show: "changed", page: 1 });
    expect(rows[0]?.changes.map(({ field, after }) => [field, after])).toEqual([
      ["posts", one?.name],
    ]);
    await applyImport(office, { id: next.id });
    expect(await posts()).toEqual([[one?.id, 1000]]);
    expect(await undoImport(office, next)).toMatchObject({ ok: true, value: { restored: 1 } });
    expect(await posts()).toEqual(both);
  });

  it("leave a person out whole when one of their rows has a problem, and say so at the other", async () => {
    const { office, district } = await start();
    await schoolsOf(district, "A1", "A2");
    const found = await staged(
      office,
      "staff",
      csv([
        "1,Ann,Bell,ann@d.example,A1,Librarian,0.5,,",
        "1,Ann,Bell,ann@d.example,A9,Librarian,0.5,,",
        "2,Bo,Cole,bo@d.example,A1,Librarian,0.5,,",
        "2,Bo,Cole,bo@d.example,A1,Librarian,0.5,,",
      ]),
    );
    const { rows } = await importRows(office, { id: found.id, show: "problems", page: 1 });
    expect(
      rows.map(({ rowNumber, problems }) => [rowNumber, problems.map((one) => one.problem)]),
    ).toEqual([
      [2, ["togetherLeftOut"]],
      [3, ["unknownSchool"]],
      [4, ["sameId", "sameEmail"]],
      [5, ["sameId", "sameEmail"]],
    ]);
    expect(found.counts).toMatchObject({ added: 0, problem: 4, together: 0 });
  });

  it("of a number that may be somebody else's wait for a word, and are taken back as any other", async () => {
    const { office, district } = await start();
    await schoolsOf(district, "A1");
    await applied(office, csv(people(3)));
    const file = csv([
      "1,Zoe,Other,zoe@d.example,A1,Teacher,1.0,2020-08-01,",
      "2,Ann,Other,ann@d.example,A1,Teacher,1.0,2020-08-01,",
      "3,P3,Test,new@d.example,A1,Teacher,1.0,2020-08-01,",
    ]);
    const found = await staged(office, "staff", file);
    expect(found.counts).toMatchObject({ changed: 1, problem: 2, otherPeople: 2, leaving: 0 });
    const { rows } = await importRows(office, { id: found.id, show: "problems", page: 1 });
    expect(rows[0]?.problems).toEqual([
      {
        field: "staffId",
        problem: "otherPerson",
        values: { name: "P1 Test", other: "p1@d.example" },
      },
    ]);
    const { office: stranger } = await start();
    const none = { ok: false, refusal: "notWaiting" };
    expect(await confirmSamePeople(stranger, { id: found.id })).toEqual(none);
    expect(await confirmSamePeople(office, { id: found.id, row: 4 })).toEqual(none);

    expect((await confirmSamePeople(office, { id: found.id, row: 3 })).ok).toBe(true);
    expect((await run(office, found.id)).counts).toMatchObject({ changed: 2, problem: 1 });
    expect((await confirmSamePeople(office, { id: found.id })).ok).toBe(true);
    expect((await run(office, found.id)).counts).toMatchObject({ changed: 3, otherPeople: 0 });
    expect(await applyImport(office, found)).toMatchObject({ ok: true, value: { changed: 3 } });
    expect(await named(district, "zoe@d.example")).toMatchObject({ staffId: "1" });
    expect(await audited(district)).toContain("imports.samePeople");
    expect(await undoImport(office, found)).toMatchObject({ ok: true, value: { restored: 3 } });
    expect(await named(district, "p1@d.example")).toMatchObject({ firstName: "P1" });
  });

  it("refuses a person who came on the roster by another way meanwhile", async () => {
    const { office, district } = await start();
    const [school] = await schoolsOf(district, "A1");
    const found = await staged(office, "staff", csv(people(3)));
    await district.person({ email: "P2@d.example" }, school);
    expect(await applyImport(office, found)).toEqual({ ok: false, refusal: "changedSince" });
    expect(
      await district.put((tx) =>
        tx.person.count({ where: { districtId: district.id, staffId: { not: null } } }),
      ),
    ).toBe(0);
  });

  it("stay where they were used since, with those who supervise them", async () => {
    const { office, district } = await start();
    await schoolsOf(district, "A1");
    const found = await applied(
      office,
      csv([
        "1,Boss,A,boss@d.example,A1,Principal,1.0,,",
        "2,Used,B,used@d.example,A1,Librarian,1.0,,boss@d.example",
        "3,Changed,C,changed@d.example,A1,Librarian,1.0,,",
        "4,Idle,D,idle@d.example,A1,Librarian,1.0,,boss@d.example",
      ]),
    );
    await district.enrol(await named(district, "used@d.example"), ["mentee"]);
    const changed = await named(district, "changed@d.example");
    await district.put((tx) =>
      tx.person.update({ where: key(district, changed.id), data: { librarian: "confirmed" } }),
    );
    expect(await undoImport(office, found)).toEqual({
      ok: true,
      value: { removed: 1, restored: 0, kept: 3, returned: 0 },
    });
    const after = await findImport(office, found.id);
    expect(after?.counts.kept.map(({ name, why }) => [name, why])).toEqual([
      ["Boss A", "used"],
      ["Used B", "used"],
      ["Changed C", "changed"],
    ]);
  });
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
