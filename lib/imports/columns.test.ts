import { describe, expect, it } from "vitest";
import {
  guessColumns,
  isRequired,
  missingColumns,
  otherKind,
  templateHeadings,
  uniqueHeadings,
} from "./columns";

describe("guessColumns", () => {
  it("knows the district's own export and the federal file", () => {
    const staff =
      "employee_id,first_name,last_name,email,school_id,school_name,job_title,fte,start_date,supervisor_email";
    expect(missingColumns("staff", guessColumns("staff", staff.split(",")))).toEqual([]);
    expect(Object.keys(guessColumns("staff", staff.split(",")))).toHaveLength(9);
    const federal =
      "NCESID,NAME,ADDRESS,CITY,STATE,ZIP,STATUS,COUNTY,LATITUDE,LONGITUDE,LEVEL_,ENROLLMENT,ST_GRADE,END_GRADE,FT_TEACHERS,DISTRICTID";
    expect(guessColumns("schools", federal.split(","))).toEqual({
      sourceId: "NCESID",
      name: "NAME",
      address: "ADDRESS",
      city: "CITY",
      state: "STATE",
      zip: "ZIP",
      lowGrade: "ST_GRADE",
      highGrade: "END_GRADE",
      level: "LEVEL_",
      enrolment: "ENROLLMENT",
      latitude: "LATITUDE",
      longitude: "LONGITUDE",
      status: "STATUS",
      district: "DISTRICTID",
    });
  });

  it("knows other spellings, accents and capitals", () => {
    const headings = ["Staff ID", "Prénom", "SURNAME", "E-Mail Address", "School Code", "Position"];
    expect(guessColumns("staff", headings)).toEqual({
      staffId: "Staff ID",
      firstName: "Prénom",
      lastName: "SURNAME",
      email: "E-Mail Address",
      schoolId: "School Code",
      jobTitle: "Position",
    });
  });

  it("takes a school's name where there is no id, and the id where there are both", () => {
    expect(guessColumns("staff", ["School"]).schoolId).toBe("School");
    expect(guessColumns("staff", ["School", "School ID"]).schoolId).toBe("School ID");
    expect(guessColumns("staff", ["Location"]).schoolId).toBe("Location");
    expect(guessColumns("staff", ["Location", "School"]).schoolId).toBe("School");
  });

  it("prefers what was chosen before, while the column is there", () => {
    const remembered = { jobTitle: "Role", email: "gone" };
    const guess = guessColumns("staff", ["Title", "Role", "email"], remembered);
    expect(guess).toEqual({ jobTitle: "Role", email: "email" });
  });

  it("takes one column for the whole name where there are no two, and asks where there is a half", () => {
    const rest = ["Employee ID", "Email", "School", "Title"];
    const whole = guessColumns("staff", ["Name", ...rest]);
    expect(whole).toMatchObject({ fullName: "Name" });
    expect(missingColumns("staff", whole)).toEqual([]);
    const halves = guessColumns("staff", ["Name", "First name", "Last name", ...rest]);
    expect(halves.fullName).toBeUndefined();
    expect(missingColumns("staff", halves)).toEqual([]);
    const half = guessColumns("staff", ["Name", "First name", ...rest]);
    expect(missingColumns("staff", half)).toEqual(["lastName"]);
    const said = guessColumns("staff", ["Name", "First name", ...rest], { fullName: "Name" });
    expect(missingColumns("staff", said)).toEqual([]);
    expect(guessColumns("schools", ["school_id", "name"])).toEqual({
      sourceId: "school_id",
      name: "name",
    });
    expect(templateHeadings("staff")).not.toContain("full_name");
  });

  it("takes an ID for the number, and an Employee for the name unless names stand elsewhere", () => {
    const rest = ["Email", "School ID", "Title"];
    const guess = (...headings: string[]) => guessColumns("staff", [...headings, ...rest]);
    expect(guess("ID", "Employee")).toMatchObject({ staffId: "ID", fullName: "Employee" });
    expect(missingColumns("staff", guess("ID", "Employee"))).toEqual([]);
    const halves = guess("Employee", "Last Name", "First Name");
    expect(halves).toMatchObject({ staffId: "Employee", lastName: "Last Name" });
    expect(halves.fullName).toBeUndefined();
    expect(missingColumns("staff", halves)).toEqual([]);
    expect(guess("Employee", "Name")).toMatchObject({ staffId: "Employee", fullName: "Name" });
    expect(guess("ID", "Employee ID").staffId).toBe("Employee ID");
    expect(missingColumns("staff", guess("Employee"))).toEqual(["staffId"]);
    expect(missingColumns("staff", guess("Employee", "First Name"))).toEqual([
      "staffId",
      "lastName",
    ]);
    expect(guess("ID", "Employee").schoolId).toBe("School ID");
  });

  it("reads the headings of real files with an ID or an Employee in place of theirs", () => {
    const district =
      "employee_id,first_name,last_name,email,school_id,school_name,job_title,fte,start_date,supervisor_email";
    for (const number of ["ID", "Employee"]) {
      const headings = district.replace("employee_id", number).split(",");
      const guess = guessColumns("staff", headings);
      expect(guess).toEqual({ ...guessColumns("staff", district.split(",")), staffId: number });
      expect(missingColumns("staff", guess)).toEqual([]);
    }
    const sync =
      "sourcedId,username,givenName,familyName,password,activeDirectoryMatchId,email,phone,sms";
    expect(guessColumns("staff", sync.split(","))).toEqual({
      firstName: "givenName",
      lastName: "familyName",
      email: "email",
    });
  });

  it("gives no column to two fields", () => {
    const guess = guessColumns("staff", ["email"], { staffId: "email", email: "email" });
    expect(Object.values(guess)).toEqual(["email"]);
  });
});

it("says which columns are missing", () => {
  expect(missingColumns("staff", { staffId: "id", firstName: "f", lastName: "l" })).toEqual([
    "email",
    "schoolId",
    "jobTitle",
  ]);
  expect(isRequired("schools", "city")).toBe(false);
});

it("tells repeated and empty headings apart", () => {
  expect(uniqueHeadings([" id ", "", "id", "x\ny"])).toEqual(["id", "#2", "id (2)", "x y"]);
});

describe("otherKind", () => {
  const staff = "employee_id,first_name,last_name,email,school_id,school_name,job_title".split(",");
  const schools = "school_id,name,address,city,low_grade,high_grade,latitude,longitude".split(",");

  it("knows a file that was sent as the other kind, by headings only that kind has", () => {
    expect(otherKind("schools", staff)).toEqual({
      kind: "staff",
      headings: ["employee_id", "job_title", "first_name"],
    });
    expect(otherKind("staff", schools)?.kind).toBe("schools");
  });

  it("says nothing of a file of its kind, nor where the headings leave it open", () => {
    expect(otherKind("staff", staff)).toBeNull();
    expect(otherKind("schools", schools)).toBeNull();
    expect(otherKind("schools", [...schools, "first_name", "job_title"])).toBeNull();
    expect(otherKind("staff", [...staff, "latitude", "longitude"])).toBeNull();
    expect(otherKind("schools", ["school_id", "name", "first_name"])).toBeNull();
    expect(otherKind("schools", ["id", "name", "first_name"])).toBeNull();
  });
});
