import { expect, it } from "vitest";
import type { IsoDate } from "@/lib/dates";
import { read } from "@/lib/db";
import { testDistrict } from "@/lib/testing/district";
import type { Coordinator } from "@/lib/viewer";
import { addClosure, importClosures, removeClosure, restoreClosure } from "./commands";
import { closuresBetween, listClosures } from "./queries";

const day = (text: string) => text as IsoDate;
const start = day("2026-07-01");
const thanksgiving = {
  name: "Thanksgiving",
  startsOn: day("2026-11-25"),
  endsOn: day("2026-11-27"),
};

async function scene() {
  const district = await testDistrict({ now: new Date("2026-11-23T15:00:00Z") });
  const office = district.coordinatorViewer(await district.coordinator());
  return { district, office };
}

const names = async (office: Coordinator) =>
  (await listClosures(office, start)).map(({ name }) => name);

it("are added once, taken out and put back, and each is on record", async () => {
  const { district, office } = await scene();
  expect((await addClosure(office, thanksgiving)).ok).toBe(true);
  const again = await Promise.all([
    addClosure(office, thanksgiving),
    addClosure(office, thanksgiving),
  ]);
  expect(again).toEqual(Array(2).fill({ ok: false, refusal: "sameDays" }));
  const [line] = await listClosures(office, start);
  expect(line).toMatchObject({ ...thanksgiving, visits: 0 });
  const one = { id: line?.id ?? "" };
  expect(await removeClosure(office, one)).toMatchObject({ ok: true });
  expect(await removeClosure(office, one)).toEqual({ ok: false, refusal: "notThere" });
  expect(await names(office)).toEqual([]);
  expect((await restoreClosure(office, one)).ok).toBe(true);
  expect(await restoreClosure(office, one)).toEqual({ ok: false, refusal: "sameDays" });
  expect(await listClosures(office, start)).toMatchObject([thanksgiving]);
  const events = await district.put((tx) =>
    tx.auditEvent.findMany({ where: { districtId: district.id }, orderBy: { at: "asc" } }),
  );
  expect(events.map(({ action }) => action).sort()).toEqual([
    "closures.added",
    "closures.added",
    "closures.removed",
  ]);
});

it("come from a file all or none, past those that are there", async () => {
  const { office } = await scene();
  const file = (...lines: string[]) => Buffer.from(["from,to,name", ...lines].join("\n"));
  const bad = file("2026-11-25,2026-11-27,Thanksgiving", "2026-13-01,,Nothing");
  expect(await importClosures(office, bad)).toMatchObject({
    ok: true,
    value: { added: 0, problems: [{ row: 3, problem: "notADate" }] },
  });
  expect(await names(office)).toEqual([]);
  await addClosure(office, thanksgiving);
  const good = file("2026-11-25,2026-11-27,Thanksgiving", "2026-12-21,2027-01-01,Winter break");
  expect(await importClosures(office, good)).toMatchObject({ value: { added: 1, known: 1 } });
  expect(await names(office)).toEqual(["Thanksgiving", "Winter break"]);
  expect(await importClosures(office, file())).toEqual({ ok: false, refusal: "empty" });
  expect(await importClosures(office, Buffer.from("504b0304", "hex"))).toEqual({
    ok: false,
    refusal: "workbook",
  });
});

it("are read by everyone in the district, written by its office, and nobody else's", async () => {
  const { district, office } = await scene();
  await addClosure(office, thanksgiving);
  const mentee = district.viewer(await district.mentee());
  const { startsOn, endsOn } = thanksgiving;
  expect(await read(mentee, (tx) => closuresBetween(tx, mentee, endsOn, endsOn))).toHaveLength(1);
  const other = await scene();
  expect(await names(other.office)).toEqual([]);
  const [line] = await listClosures(office, start);
  const refusal = { ok: false, refusal: "notThere" };
  const id = line?.id ?? "";
  expect(await removeClosure(other.office, { id })).toEqual(refusal);
  const posing = mentee as unknown as Coordinator;
  expect(await removeClosure(posing, { id })).toEqual(refusal);
  await expect(addClosure(posing, { name: "Mine", startsOn, endsOn: startsOn })).rejects.toThrow();
  expect(await names(office)).toEqual(["Thanksgiving"]);
});
