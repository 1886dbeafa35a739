import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { applyImport, receiveFile } from "@/lib/imports/commands";
import { findImport } from "@/lib/imports/queries";
import { stageImport } from "@/lib/imports/stage";
import type { Coordinator } from "@/lib/viewer";
import { type TestDistrict, testDistrict } from "./district";

/** Of a real county; the people in it are invented. */
export const schoolsFile = readFileSync("e2e/data/hillsborough-schools.csv");
export const staffFile = readFileSync("e2e/data/hillsborough-staff.csv");

export async function start() {
  const district = await testDistrict();
  const office = district.coordinatorViewer(await district.coordinator());
  return { district, office };
}

export async function send(office: Coordinator, kind: "staff" | "schools", file: Uint8Array) {
  const received = await receiveFile(
    office,
    { kind, formKey: randomUUID(), fileName: `${kind}.csv` },
    file,
  );
  if (!received.ok) throw new Error(received.refusal);
  return received.value.id;
}

export async function run(office: Coordinator, id: string) {
  await stageImport({ districtId: office.districtId, importId: id, personId: office.personId });
  const found = await findImport(office, id);
  if (!found) throw new Error("the import is gone");
  return found;
}

export async function staged(office: Coordinator, kind: "staff" | "schools", file: Uint8Array) {
  return run(office, await send(office, kind, file));
}

export async function applied(office: Coordinator, file: Uint8Array) {
  const found = await staged(office, "staff", file);
  const result = await applyImport(office, found);
  if (!result.ok) throw new Error(result.refusal);
  return found;
}

export function csv(lines: string[]): Buffer {
  const header =
    "employee_id,first_name,last_name,email,school_id,job_title,fte,start_date,supervisor_email";
  return Buffer.from([header, ...lines].join("\n"));
}

export function people(count: number): string[] {
  return Array.from(
    { length: count },
    (_, n) => `${n + 1},P${n + 1},Test,p${n + 1}@d.example,A1,Teacher,1.0,2020-08-01,`,
  );
}

export async function schoolsOf(district: TestDistrict, ...sourceIds: string[]) {
  return Promise.all(
    sourceIds.map((sourceId) => district.school({ sourceId, name: `School ${sourceId}` })),
  );
}

export function key(district: TestDistrict, id: string) {
  return { districtId_id: { districtId: district.id, id } };
}

export async function named(district: TestDistrict, email: string) {
  return district.put((tx) =>
    tx.person.findFirstOrThrow({
      where: { districtId: district.id, email },
      include: { assignments: true },
    }),
  );
}

export async function audited(district: TestDistrict): Promise<string[]> {
  const events = await district.put((tx) =>
    tx.auditEvent.findMany({ where: { districtId: district.id } }),
  );
  return events.map(({ action }) => action);
}
