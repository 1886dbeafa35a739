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
  staged,
  start,
} from "@/lib/testing/staff-file";
import { applyImport, compareAgain, confirmSamePeople, undoImport } from "./commands";
import { findImport, importRows } from "./queries";

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

  it("place people at a school by its name where only one has it, and ask for the id otherwise", async () => {
    const { office, district } = await start();
    const named = (sourceId: string, name: string) => district.school({ sourceId, name });
    const oak = await named("A1", "École Saint-Éloi");
    const pine = await named("0042", "Pine");
    await Promise.all([named("B1", "Lincoln Elementary"), named("B2", "Lincoln  elementary")]);
    const shut = await named("C1", "Pine");
    await district.put((tx) =>
      tx.school.updateMany({ where: { id: shut.id }, data: { closedAt: district.now } }),
    );
    // A name that is another school's id: ids go first.
    await named("D1", "A1");
    const row = (n: number, school: string) =>
      `${n},P${n},Test,p${n}@d.example,${school},Teacher,1.0,,`;
    const schools = [" ecole  saint eloi", "PINE", "42", "A1", "Lincoln Elementary", "Lincoln"];
    const found = await staged(office, "staff", csv(schools.map((school, n) => row(n, school))));
    const { rows } = await importRows(office, { id: found.id, show: "problems", page: 1 });
    expect(rows.map(({ rowNumber, problems }) => [rowNumber, problems])).toEqual([
      [6, [{ field: "schoolId", problem: "severalSchools", values: { count: 2 } }]],
      [7, [{ field: "schoolId", problem: "unknownSchool" }]],
    ]);
    expect((await applyImport(office, found)).ok).toBe(true);
    const placed = await district.put((tx) =>
      tx.assignment.findMany({
        where: { person: { jobTitle: "Teacher" } },
        orderBy: { person: { staffId: "asc" } },
      }),
    );
    expect(placed.map(({ schoolId }) => schoolId)).toEqual(
      [oak, pine, pine, oak].map(({ id }) => id),
    );
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
