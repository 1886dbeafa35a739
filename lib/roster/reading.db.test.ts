import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { testDistrict } from "@/lib/testing/district";
import { start } from "@/lib/testing/staff-file";
import { findPerson, hasSchools, listSchools, listStaff } from "./queries";
import { schoolsPage, staffPage } from "./schema";

const everything = staffPage.parse({});

describe("reading", () => {
  it("opens a person to the office of their district alone", async () => {
    const { district, office } = await start();
    const { id } = await district.person();
    const stranger = await start();
    expect((await findPerson(office, id))?.id).toBe(id);
    expect(await findPerson(stranger.office, id)).toBeNull();
    expect(await findPerson(office, randomUUID())).toBeNull();
  });

  it("knows whether there is a school to place staff at", async () => {
    const district = await testDistrict();
    const office = district.coordinatorViewer({ id: randomUUID() });
    expect(await hasSchools(office)).toBe(false);
    await district.school({ closedAt: district.now });
    expect(await hasSchools(office)).toBe(false);
    await district.school();
    expect(await hasSchools(office)).toBe(true);
  });

  it("finds, filters, sorts and pages the staff", async () => {
    const { district, office } = await start();
    const school = await district.school({ name: "Here" });
    const ann = await district.person(
      { firstName: "Ann", lastName: "Zeta", librarian: "proposed" },
      school,
    );
    await district.person({ firstName: "Bo", lastName: "Alpha", librarian: "unknown" });
    const names = async (asked: Record<string, string>) =>
      (await listStaff(office, staffPage.parse(asked))).rows.map(({ firstName }) => firstName);
    expect(await names({ q: "ann zeta" })).toEqual(["Ann"]);
    expect(await names({ standing: "proposed" })).toEqual(["Ann"]);
    expect(await names({ school: school.id })).toEqual(["Ann"]);
    expect((await names({ direction: "desc" }))[0]).toBe("Ann");
    expect((await names({ sort: "standing", direction: "desc" }))[0]).not.toBe("Bo");
    expect(await listStaff(office, { ...everything, page: 2 }, 1)).toMatchObject({
      total: 3,
      pages: 3,
    });
    expect(staffPage.parse({ page: "x", sort: "email", standing: "{}" })).toEqual(everything);
    expect(schoolsPage.parse({ sort: { not: "" } }).sort).toBe("name");
    expect((await listSchools(office)).some(({ id }) => id === ann.schoolId)).toBe(true);
  });
});
