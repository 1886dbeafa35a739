import { expect, it } from "vitest";
import { todayOf } from "@/lib/home/queries";
import { testDistrict } from "@/lib/testing/district";
import type { Coordinator, Viewer } from "@/lib/viewer";
import { removeHelpline, saveHelpline } from "./commands";
import { listHelplines } from "./queries";
import { helplineForm } from "./schema";

const own = { name: "County help", contact: "555 0142", about: "For staff." };
const french = { locale: "fr", name: "Aide du comté", contact: "555 0142, poste 2", about: "" };

const shown = async (viewer: Viewer, locale: string) => (await todayOf(viewer, locale)).helplines;

async function scene() {
  const district = await testDistrict();
  const office = district.coordinatorViewer(await district.coordinator());
  const mentee = district.viewer(await district.mentee());
  return { district, office, mentee };
}

it("are read in the reader's language, and in the district's own where that is missing", async () => {
  const { office, mentee } = await scene();
  expect((await saveHelpline(office, { ...own, in: [french] })).ok).toBe(true);
  expect(await shown(mentee, "fr")).toMatchObject([french]);
  expect(await shown(mentee, "es")).toMatchObject([{ ...own, locale: "en" }]);
  expect(await shown(mentee, "en")).toMatchObject([{ ...own, locale: "en" }]);
});

it("are changed in all languages at once, stay in order, and go", async () => {
  const { office, mentee } = await scene();
  await saveHelpline(office, { ...own, in: [french] });
  await saveHelpline(office, { ...own, name: "Second", in: [] });
  const { helplines } = await listHelplines(office);
  const id = helplines[0]?.id ?? "";
  expect((await saveHelpline(office, { id, ...own, name: "First", in: [] })).ok).toBe(true);
  expect((await shown(mentee, "fr")).map(({ name }) => name)).toEqual(["First", "Second"]);
  expect((await removeHelpline(office, { id })).ok).toBe(true);
  expect(await removeHelpline(office, { id })).toEqual({ ok: false, refusal: "notThere" });
  const gone = { ok: false, refusal: "notThere" };
  expect(await saveHelpline(office, { id, ...own, in: [] })).toEqual(gone);
});

it("are written by their own district's office alone", async () => {
  const { office, mentee } = await scene();
  await saveHelpline(office, { ...own, in: [] });
  const [line] = await shown(mentee, "en");
  const id = line?.id ?? "";
  const { office: stranger, mentee: elsewhere } = await scene();
  expect(await shown(elsewhere, "en")).toEqual([]);
  const refusal = { ok: false, refusal: "notThere" };
  expect(await saveHelpline(stranger, { id, ...own, in: [] })).toEqual(refusal);
  expect(await removeHelpline(stranger, { id })).toEqual(refusal);
  const posing = mentee as unknown as Coordinator;
  expect(await removeHelpline(posing, { id })).toEqual(refusal);
  await expect(saveHelpline(posing, { ...own, in: [] })).rejects.toThrow();
});

it("are added, changed and removed on record, and removed once by two at the same moment", async () => {
  const { district, office } = await scene();
  await Promise.all([1, 2].map((n) => saveHelpline(office, { ...own, name: `Line ${n}`, in: [] })));
  const { helplines } = await listHelplines(office);
  expect(helplines.map(({ name }) => name).sort()).toEqual(["Line 1", "Line 2"]);
  const id = helplines[0]?.id ?? "";
  await Promise.all(
    ["fr", "es"].map((locale) => saveHelpline(office, { id, ...own, in: [{ ...french, locale }] })),
  );
  const texts = await district.put((tx) => tx.helplineText.count({ where: { helplineId: id } }));
  expect(texts).toBe(1);
  const gone = await Promise.all([1, 2].map(() => removeHelpline(office, { id })));
  expect(gone.filter(({ ok }) => ok)).toHaveLength(1);
  const events = await district.put((tx) =>
    tx.auditEvent.findMany({ where: { districtId: district.id, subject: "Helpline" } }),
  );
  expect(events.map(({ action }) => action).sort()).toEqual([
    ...["helplines.added", "helplines.added"],
    ...["helplines.changed", "helplines.changed"],
    "helplines.removed",
  ]);
});

it("need name and number in a further language once one of its fields is filled", () => {
  const read = (fr: object) => helplineForm.safeParse({ ...own, in: { fr } });
  expect(read({}).data?.in).toEqual([]);
  expect(read({ name: "Aide", contact: "1" }).data?.in).toEqual([
    { locale: "fr", name: "Aide", contact: "1", about: "" },
  ]);
  expect(read({ about: "Pour tous" }).error?.issues.map(({ path }) => path.join("."))).toEqual([
    "in.fr.name",
    "in.fr.contact",
  ]);
});
