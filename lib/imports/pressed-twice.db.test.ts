import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  applied,
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
import {
  applyImport,
  cancelImport,
  chooseColumns,
  compareAgain,
  confirmSamePeople,
  receiveFile,
  undoImport,
} from "./commands";
import { findImport } from "./queries";

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
      "badge,first_name,last_name,email,school_id,job_title\n1,Zoe,Other,zoe@d.example,A1,Coach\n",
    );
    const id = await send(office, "staff", file);
    const columns = { ...(await findImport(office, id))?.mapping.columns, staffId: "badge" };
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
