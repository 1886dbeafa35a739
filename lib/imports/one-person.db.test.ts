import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { lock, write } from "@/lib/db";
import { recordDeparture } from "@/lib/departures/commands";
import { done } from "@/lib/result";
import { audited, csv, schoolsOf, staged, start } from "@/lib/testing/staff-file";
import { applyImport, undoImport } from "./commands";
import { addPerson } from "./one-person";
import { findImport, listImports } from "./queries";
import { newPerson } from "./schema";

const no = (refusal: string) => ({ ok: false, refusal });
const cells = {
  ...{ staffId: "77", firstName: "Ida", lastName: "Quist", email: "Ida.Quist@d.example" },
  jobTitle: "Library Media Specialist",
};
const said = (more: Partial<Record<string, string>> = {}) =>
  newPerson.parse({ ...cells, formKey: randomUUID(), ...more });

async function scene() {
  const { office, district } = await start();
  const [school] = await schoolsOf(district, "A1");
  const person = (email: string) =>
    district.put((tx) =>
      tx.person.findFirst({
        where: { districtId: district.id, email },
        include: { assignments: true },
      }),
    );
  const add = async (more: Parameters<typeof said>[0] = {}) => {
    const result = await addPerson(office, said({ schoolId: school?.id ?? "", ...more }));
    if (!result.ok) throw new Error(result.refusal);
    return result.value;
  };
  return { office, district, school, person, add };
}

describe("one person", () => {
  it("is put on the roster like a row of a file, on record, and among the imports", async () => {
    const { office, district, school, person, add } = await scene();
    const boss = await district.person();
    const { personId, importId } = await add({ supervisorEmail: boss.email.toUpperCase() });
    expect(await person(cells.email)).toMatchObject({
      ...{ id: personId, staffId: "77", firstName: "Ida", lastName: "Quist" },
      ...{ librarian: "proposed", supervisorId: boss.id },
      assignments: [{ schoolId: school?.id, fte: 1000 }],
    });
    const [line] = await listImports(office);
    expect(line).toMatchObject({ id: importId, fileName: "Ida Quist", state: "applied" });
    expect((await findImport(office, importId))?.fileName).toBe("Ida Quist");
    expect(await audited(district)).toContain("imports.personAdded");
  });

  it("is found by the next file, which has nothing to change, or corrects them", async () => {
    const { office, add } = await scene();
    await add();
    const row = `77,Ida,Quist,ida.quist@d.example,A1,Library Media Specialist,1.0,,`;
    expect((await staged(office, "staff", csv([row]))).counts).toMatchObject({ same: 1, added: 0 });
    const found = await staged(office, "staff", csv([row.replace("Quist", "Quist-Lund")]));
    expect(found.counts).toMatchObject({ changed: 1, added: 0 });
    expect((await applyImport(office, found)).ok).toBe(true);
  });

  it("is taken back like an import", async () => {
    const { office, district, person, add } = await scene();
    const { importId } = await add();
    expect(await undoImport(office, { id: importId })).toMatchObject({ value: { removed: 1 } });
    // Nobody's name outlives them as that of a file.
    const kept = await district.put((tx) => tx.rosterImport.findMany({ where: { id: importId } }));
    expect(kept.map(({ fileName }) => fileName)).toEqual([""]);
    expect((await findImport(office, importId))?.fileName).toBe("");
    expect((await listImports(office)).map(({ fileName }) => fileName)).toEqual([""]);
    expect(await person(cells.email)).toBeNull();
    expect((await findImport(office, importId))?.state).toBe("undone");
    // Their address and their id are free again.
    expect((await addPerson(office, said())).ok).toBe(true);
  });

  it("is refused where the address or the id is somebody's, the school closed, the supervisor unknown", async () => {
    const { office, district, school, add } = await scene();
    await add();
    const again = (more: Parameters<typeof said>[0]) => addPerson(office, said(more));
    expect(await again({ staffId: "78" })).toEqual(no("emailTaken"));
    expect(await again({ email: "other@d.example" })).toEqual(no("idTaken"));
    const fresh = { staffId: "79", email: "fresh@d.example" };
    expect(await again({ ...fresh, supervisorEmail: "no@d.example" })).toEqual(
      no("unknownSupervisor"),
    );
    expect(await again({ ...fresh, schoolId: randomUUID() })).toEqual(no("unknownSchool"));
    await district.put((tx) =>
      tx.school.updateMany({
        where: { districtId: district.id, id: school?.id ?? "" },
        data: { closedAt: district.now },
      }),
    );
    expect(await again({ ...fresh, schoolId: school?.id ?? "" })).toEqual(no("unknownSchool"));
    const gone = await district.person();
    expect((await recordDeparture(office, { personId: gone.id })).ok).toBe(true);
    expect(await again({ ...fresh, email: gone.email })).toEqual(no("hasLeft"));
    const elsewhere = await scene();
    const foreign = { ...fresh, schoolId: elsewhere.school?.id ?? "" };
    expect(await again(foreign)).toEqual(no("unknownSchool"));
    // Addresses and ids of another district are free here.
    expect((await addPerson(elsewhere.office, said())).ok).toBe(true);
  });

  it("with one address twice at once, or one form sent twice, is one", async () => {
    const { office, district } = await scene();
    const both = await Promise.all([
      addPerson(office, said({ staffId: "1" })),
      addPerson(office, said({ staffId: "2", email: cells.email.toLowerCase() })),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    // The later one finds the other at it, or has come after it.
    expect([no("busy"), no("emailTaken")]).toContainEqual(both.find(({ ok }) => !ok));
    const form = said({ staffId: "3", email: "three@d.example" });
    const twice = await Promise.all([addPerson(office, form), addPerson(office, form)]);
    expect(twice[0]).toEqual(twice[1]);
    expect(twice[0]).toMatchObject({ ok: true });
    const events = await audited(district);
    expect(events.filter((one) => one === "imports.personAdded")).toHaveLength(2);
  });

  it("is told to wait while a file is being applied, and is added from the same form after it", async () => {
    const { office, person } = await scene();
    const form = said();
    await write(office, async (tx) => {
      await lock(tx, office, "roster");
      expect(await addPerson(office, form)).toEqual(no("busy"));
      return done();
    });
    expect(await person(cells.email)).toBeNull();
    expect((await addPerson(office, form)).ok).toBe(true);
  });

  it("after another on the same form, found again by the way back, is added too", async () => {
    const { office, person } = await scene();
    const formKey = randomUUID();
    const ida = await addPerson(office, said({ formKey }));
    const other = { staffId: "78", firstName: "Ben", email: "ben@d.example" };
    const ben = await addPerson(office, said({ formKey, ...other }));
    expect(ben).toMatchObject({ ok: true, value: { personId: (await person(other.email))?.id } });
    expect(ben).not.toEqual(ida);
    expect(await addPerson(office, said({ formKey, ...other }))).toEqual(ben);
    expect(await addPerson(office, said({ formKey }))).toEqual(ida);
    // Whoever is there is not corrected by it, and what was typed stays on the form.
    expect(await addPerson(office, said({ formKey, lastName: "Lund" }))).toEqual(no("emailTaken"));
  });

  it("and a file that names the same one, applied in the same moment, do not both write", async () => {
    const { office, person } = await scene();
    const file = await staged(office, "staff", csv([`77,Ida,Quist,${cells.email},A1,Teacher,1,,`]));
    const [byFile, byForm] = await Promise.all([
      applyImport(office, file),
      addPerson(office, said()),
    ]);
    expect([byFile.ok, byForm.ok].filter(Boolean)).toHaveLength(1);
    expect(await person(cells.email)).not.toBeNull();
  });
});

describe("what a form says of one person", () => {
  const problems = (more: Partial<Record<string, string>>) => {
    const found = newPerson.safeParse({ ...cells, formKey: randomUUID(), ...more });
    return found.success ? [] : found.error.issues.map(({ path, message }) => [path[0], message]);
  };

  it("is read by the rules of a staff file, each problem at its field", () => {
    expect(problems({ firstName: " ", email: "ida" })).toEqual([
      ["firstName", "roster.problem.missing"],
      ["email", "roster.problem.notAnEmail"],
    ]);
    expect(problems({ lastName: "=A1" })).toEqual([["lastName", "roster.problem.formula"]]);
    expect(problems({ staffId: "7".repeat(61) }).map(([field]) => field)).toEqual(["staffId"]);
    expect(problems({ supervisorEmail: "ida.quist@D.example" })).toEqual([
      ["supervisorEmail", "roster.add.ownSupervisor"],
    ]);
    expect(problems({ role: "principal" })).toHaveLength(1);
    expect(said({ lastName: "QUIST", email: " mailto:ida@d.example" }).row).toMatchObject({
      ...{ lastName: "Quist", email: "ida@d.example", supervisorEmail: "" },
    });
  });
});
