import { expect, it } from "vitest";
import { read, write } from "@/lib/db";
import { done } from "@/lib/result";
import { testDistrict } from "@/lib/testing/district";
import { discardDraft, dropDraft, saveDraft } from "./commands";
import { draftOf } from "./queries";
import { draftSchema } from "./schema";
import { sweepDrafts } from "./sweep";

const key = { form: "profile", subject: "new" };
const values = { ownWords: ["I cried in the stacks on Tuesday."], growth: ["weeding", "rollover"] };

async function writer() {
  const district = await testDistrict();
  return { district, viewer: district.viewer(await district.person()) };
}

it("keeps what is being typed, once for each form, and gives it back", async () => {
  const { viewer } = await writer();
  await Promise.all([1, 2, 3, 4].map(() => saveDraft(viewer, { ...key, values: {} })));
  await saveDraft(viewer, { ...key, values });
  expect((await draftOf(viewer, key))?.values).toEqual(values);
  expect(await read(viewer, (tx) => tx.draft.count())).toBe(1);
});

it("is sealed in the database and closed to everyone else", async () => {
  const { district, viewer } = await writer();
  await saveDraft(viewer, { ...key, values });
  const row = await read(viewer, (tx) => tx.draft.findFirstOrThrow());
  expect(Buffer.from(row.words).toString("utf8")).not.toContain("stacks");
  const coordinator = district.coordinatorViewer(await district.coordinator());
  expect(await read(coordinator, (tx) => tx.draft.count())).toBe(0);
  expect(await draftOf(coordinator, key)).toBeNull();
  const { viewer: stranger } = await writer();
  expect(await draftOf(stranger, key)).toBeNull();
});

it("ends with the form, and when it is thrown away", async () => {
  const { viewer } = await writer();
  await saveDraft(viewer, { ...key, values });
  await write(viewer, async (tx) => done(await dropDraft(tx, viewer, key)));
  expect(await draftOf(viewer, key)).toBeNull();
  await saveDraft(viewer, { ...key, values });
  await discardDraft(viewer, key);
  expect(await draftOf(viewer, key)).toBeNull();
});

it("ends thirty days after the last word", async () => {
  const { viewer } = await writer();
  const { viewer: other } = await writer();
  await saveDraft(viewer, { ...key, values });
  const long = new Date(viewer.now.getTime() - 31 * 86_400_000);
  await saveDraft({ ...other, now: long } as typeof other, { ...key, values });
  await sweepDrafts();
  expect(await draftOf(viewer, key)).not.toBeNull();
  expect(await draftOf(other, key)).toBeNull();
});

it("takes nothing but text of a sensible length", () => {
  const accepts = (input: unknown) => draftSchema.safeParse(input).success;
  expect(accepts({ ...key, values })).toBe(true);
  expect(accepts({ ...key, values: { a: [{ not: "" }] } })).toBe(false);
  expect(accepts({ ...key, values: { a: ["x".repeat(70_000)] } })).toBe(false);
  expect(accepts({ ...key, form: "../x", values })).toBe(false);
  expect(accepts({ ...key, values, more: 1 })).toBe(false);
});
