import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateIn } from "@/lib/cells";
import type { Cells } from "./cells";
import { difference } from "./difference";
import { readSchoolRow } from "./school-row";
import { readStaffRow } from "./staff-row";

const staff: Cells = {
  staffId: "42020",
  firstName: "PRIYA",
  lastName: "O'CONNELL",
  email: " priya@district.example ",
  schoolId: "S1",
  jobTitle: "Teacher Librarian",
  fte: "0.5",
  startDate: "8/4/2025",
  supervisorEmail: "June@district.example",
};

describe("a staff row", () => {
  it("is read into our shape", () => {
    expect(readStaffRow(staff)).toEqual({
      row: {
        staffId: "42020",
        firstName: "Priya",
        lastName: "O'Connell",
        split: "said",
        email: "priya@district.example",
        schoolId: "S1",
        jobTitle: "Teacher Librarian",
        fte: 500,
        startDate: "2025-08-04",
        supervisorEmail: "June@district.example",
      },
      problems: [],
    });
  });

  it.each([
    [{ firstName: "  " }, "firstName", "missing"],
    [{ staffId: "" }, "staffId", "missing"],
    [{ email: "" }, "email", "missing"],
    [{ email: "priya at district" }, "email", "notAnEmail"],
    [{ supervisorEmail: "the principal" }, "supervisorEmail", "notAnEmail"],
    [{ startDate: "31/12/2020" }, "startDate", "notADate"],
    [{ startDate: "2026-02-30" }, "startDate", "notADate"],
    [{ startDate: "soon" }, "startDate", "notADate"],
    [{ fte: "1.5" }, "fte", "notAShare"],
    [{ fte: "-1" }, "fte", "notAShare"],
    [{ fte: "half" }, "fte", "notAShare"],
    [{ lastName: '=HYPERLINK("http://x","y")' }, "lastName", "formula"],
    [{ jobTitle: "@SUM(A1)" }, "jobTitle", "formula"],
    [{ lastName: "x".repeat(300) }, "lastName", "tooLong"],
  ])("%o is a problem at %s", (cells, field, problem) => {
    const { problems } = readStaffRow({ ...staff, ...cells });
    expect(problems).toEqual([expect.objectContaining({ field, problem })]);
  });

  it("reads a whole name from one cell, and each half where it has a column", () => {
    const { firstName: _first, lastName: _last, ...rest } = staff;
    const fullName = "DE LA CRUZ, MARÍA JOSÉ";
    const read = readStaffRow({ ...rest, fullName });
    expect(read.row).toMatchObject({ firstName: "María José", lastName: "De La Cruz" });
    expect(read.problems).toEqual([]);
    expect(readStaffRow({ ...staff, fullName: "Somebody Else" }).row.firstName).toBe("Priya");
    expect(readStaffRow({ ...rest, fullName, firstName: "?" }).row.firstName).toBe("María José");
  });

  it.each([
    ["", "missing"],
    ["Priya", "oneName"],
    ["O'Connell, Priya, Anne", "manyCommas"],
    ["=A1&B1", "formula"],
    [`Priya ${"x".repeat(300)}`, "tooLong"],
  ])("%s as a whole name is a problem in its own column, once", (fullName, problem) => {
    const { firstName: _first, lastName: _last, ...rest } = staff;
    const { problems } = readStaffRow({ ...rest, fullName });
    expect(problems).toEqual([expect.objectContaining({ field: "fullName", problem })]);
  });

  it("keeps names with commas, quotes, emoji and other alphabets, without hidden marks", () => {
    const { row, problems } = readStaffRow({ ...staff, firstName: '\u202eאנה "Ann", 🙂\u0007' });
    expect(row.firstName).toBe('אנה "Ann", 🙂');
    expect(problems).toEqual([]);
  });

  it("says nothing about columns that the file lacks", () => {
    const { fte: _f, startDate: _s, supervisorEmail: _e, ...rest } = staff;
    expect(readStaffRow(rest).row).toMatchObject({
      fte: undefined,
      startDate: undefined,
      supervisorEmail: undefined,
    });
  });

  it("reads a share as people write it", () => {
    const shares = ["1.0", "0,5", "50 %", "", "100%"];
    expect(shares.map((fte) => readStaffRow({ ...staff, fte }).row.fte)).toEqual([
      1000, 500, 500, 1000, 1000,
    ]);
  });

  it("never throws, whatever the cells hold", () => {
    const cell = fc.string({ unit: "binary" });
    const cells = fc.record({
      staffId: cell,
      firstName: cell,
      email: cell,
      fte: cell,
      startDate: cell,
    });
    fc.assert(fc.property(cells, (some) => readStaffRow(some).problems.length >= 0));
  });
});

const school: Cells = {
  sourceId: "120087000552",
  name: "BOYETTE SPRINGS ELEMENTARY SCHOOL",
  city: "RIVERVIEW",
  lowGrade: "PK",
  highGrade: "05",
  level: "ELEMENTARY",
  enrolment: "812",
  latitude: "27.847938",
  longitude: "-82.2798103",
  status: "1",
  district: "1200870",
};

describe("a schools row", () => {
  it("is read into our shape", () => {
    expect(readSchoolRow(school)).toMatchObject({
      row: {
        name: "Boyette Springs Elementary School",
        city: "Riverview",
        level: "elementary",
        enrolment: 812,
        latitude: 27.847938,
        longitude: -82.2798103,
        open: true,
        district: "1200870",
      },
      problems: [],
    });
  });

  it("takes negative numbers for missing, but not a western longitude", () => {
    const { row } = readSchoolRow({
      ...school,
      enrolment: "-999",
      latitude: "-9",
      longitude: "-9",
    });
    expect(row).toMatchObject({ enrolment: null, latitude: null, longitude: null });
  });

  it.each([
    [{ enrolment: "many" }, "enrolment", "notANumber"],
    [{ latitude: "278.4" }, "latitude", "notAPlace"],
    [{ name: "" }, "name", "missing"],
  ])("%o is a problem at %s", (cells, field, problem) => {
    expect(readSchoolRow({ ...school, ...cells }).problems).toEqual([{ field, problem }]);
  });

  it("says what families speak by code or by name, in any of our languages", () => {
    const said = (languages: string) => readSchoolRow({ ...school, languages });
    expect(said("es").row.languages).toEqual(["es"]);
    expect(said("Spanish; Haitian Creole").row.languages).toEqual(["es", "ht"]);
    expect(said("criollo haitiano / VIETNAMIEN, es, Español").row.languages).toEqual([
      "es",
      "ht",
      "vi",
    ]);
    expect(said(" ").row.languages).toEqual([]);
    expect(readSchoolRow(school).row.languages).toBeUndefined();
    expect(said("es, Klingon").problems).toEqual([
      { field: "languages", problem: "unknownLanguage", values: { name: "Klingon" } },
    ]);
  });

  it("is open only by its status", () => {
    const open = (status: string) => readSchoolRow({ ...school, status }).row.open;
    expect(["1", "", "Open"].every(open)).toBe(true);
    expect(["2", "3", "4", "7", "8", "Closed"].some(open)).toBe(false);
  });

  it("has grades of its own only where the file gives them", () => {
    const { row } = readSchoolRow({ ...school, lowGrade: "M", highGrade: "M", level: "OTHER" });
    expect(row).toMatchObject({ lowGrade: "", highGrade: "", level: null });
  });
});

it("reads dates of both kinds, and drops a time", () => {
  expect(
    ["2026-08-04", "8/4/2026", "08-04-2026", "8/4/2026 0:00", "2026-08-04T00:00:00Z"].map(dateIn),
  ).toEqual(Array(5).fill("2026-08-04"));
  expect(["8/4/26", "13/13/2026", "0226-01-01", "2026-8-4"].map(dateIn)).toEqual(
    Array(4).fill(null),
  );
});

it("names what changes, field by field", () => {
  const before = { name: "A", school: "s1", fte: 500 };
  const shown = (field: string, value: unknown) =>
    field === "school" ? `School ${value}` : `${value}`;
  expect(difference(before, before)).toEqual([]);
  expect(difference(before, { ...before, school: "s2", fte: 1000 }, shown)).toEqual([
    { field: "school", before: "School s1", after: "School s2" },
    { field: "fte", before: "500", after: "1000" },
  ]);
});
