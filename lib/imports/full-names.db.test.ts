import { expect, it } from "vitest";
import { applied, csv, named, run, schoolsOf, send, staged, start } from "@/lib/testing/staff-file";
import { applyImport, chooseColumns } from "./commands";
import { findImport, importRows } from "./queries";

const headings = "employee_id,Name,email,school_id,job_title";
const fileOf = (...lines: string[]) => Buffer.from([headings, ...lines].join("\n"));

it("reads a file with one column for names, shows what it read, and says at the row what it cannot tell", async () => {
  const { office, district } = await start();
  await schoolsOf(district, "A1");
  const file = fileOf(
    '1,"de la Cruz, María José",maria@d.example,A1,Librarian',
    "2,Ana García,ana@d.example,A1,Teacher",
    "3,Madonna,madonna@d.example,A1,Teacher",
    '4,"García, Ana, María",am@d.example,A1,Teacher',
    "5,,nobody@d.example,A1,Teacher",
  );
  const found = await staged(office, "staff", file);
  expect(found).toMatchObject({ missing: [], counts: { added: 2, problem: 3, librarians: 1 } });
  const added = await importRows(office, { id: found.id, show: "added", page: 1 });
  expect(added.rows.map(({ halves }) => halves)).toEqual([
    { firstName: "María José", lastName: "de la Cruz" },
    { firstName: "Ana", lastName: "García" },
  ]);
  const { rows } = await importRows(office, { id: found.id, show: "problems", page: 1 });
  expect(rows.map(({ rowNumber, problems }) => [rowNumber, problems])).toEqual([
    [4, [{ field: "fullName", problem: "oneName" }]],
    [5, [{ field: "fullName", problem: "manyCommas" }]],
    [6, [{ field: "fullName", problem: "missing" }]],
  ]);
  expect(await applyImport(office, found)).toMatchObject({ ok: true, value: { added: 2 } });
  expect(await named(district, "maria@d.example")).toMatchObject({ lastName: "de la Cruz" });
});

it("leaves a name where it is known to be split, unless a comma says otherwise", async () => {
  const { office, district } = await start();
  await schoolsOf(district, "A1");
  await applied(office, csv(["1,Ana,García López,ana@d.example,A1,Teacher,1.0,,"]));
  const same = await staged(office, "staff", fileOf("1,Ana García López,ana@d.example,A1,Teacher"));
  expect(same.counts).toMatchObject({ same: 1, changed: 0, problem: 0 });
  const said = fileOf('1,"López, Ana García",ana@d.example,A1,Teacher');
  expect((await staged(office, "staff", said)).counts).toMatchObject({ changed: 1 });
});

it("takes the choice of that column where the headings leave it open, and remembers it", async () => {
  const { office, district } = await start();
  await schoolsOf(district, "A1");
  const file = Buffer.from(
    "employee_id,Who,email,school_id,job_title\n1,Ana García,ana@d.example,A1,Teacher",
  );
  const id = await send(office, "staff", file);
  const open = await findImport(office, id);
  expect(open?.missing).toEqual(["firstName", "lastName"]);
  const columns = { ...open?.mapping.columns, fullName: "Who" };
  expect(await chooseColumns(office, { id, columns, district: "" })).toMatchObject({ ok: true });
  expect((await run(office, id)).counts).toMatchObject({ added: 1 });
  expect((await findImport(office, await send(office, "staff", file)))?.missing).toEqual([]);
});

it("says a bad date where its column is one of ours, and nothing where it is not", async () => {
  const { office, district } = await start();
  await schoolsOf(district, "A1");
  const file = Buffer.from(
    "employee_id,Name,email,school_id,job_title,Began\n1,Ana García,ana@d.example,A1,Teacher,soon\n2,Luis Peña,luis@d.example,A1,Teacher,8/4/2025",
  );
  const id = await send(office, "staff", file);
  const first = await run(office, id);
  expect(first.counts).toMatchObject({ added: 2, problem: 0 });
  const columns = { ...first.mapping.columns, startDate: "Began" };
  expect(await chooseColumns(office, { id, columns, district: "" })).toMatchObject({ ok: true });
  expect((await run(office, id)).counts).toMatchObject({ added: 1, problem: 1 });
  const { rows } = await importRows(office, { id, show: "problems", page: 1 });
  expect(rows.map(({ rowNumber, problems }) => [rowNumber, problems])).toEqual([
    [2, [{ field: "startDate", problem: "notADate" }]],
  ]);
});
