import { createTranslator } from "next-intl";
import { expect, it } from "vitest";
import { writeCsv } from "@/lib/csv";
import { locales, messagesFor } from "@/lib/i18n/messages";
import { applyImport } from "@/lib/imports/commands";
import { listSchoolsPage, listStaff } from "@/lib/roster/queries";
import { schoolsPage, staffPage } from "@/lib/roster/schema";
import type { TestDistrict } from "@/lib/testing/district";
import { applied, schoolsFile, staffFile, staged, start } from "@/lib/testing/staff-file";
import { schoolTable, staffTable } from "./list-tables";

it("come back without a difference, in whichever language they were taken", async () => {
  const { office, district } = await start();
  const schools = await staged(office, "schools", schoolsFile);
  expect(await applyImport(office, schools)).toMatchObject({ ok: true, value: { added: 299 } });
  await applied(office, staffFile);
  await withTroubles(district);
  for (const locale of locales) {
    const t = createTranslator({ locale, messages: messagesFor(locale), namespace: "roster" });
    const all = await listSchoolsPage(office, schoolsPage.parse({}), 1_000);
    const file = Buffer.from(writeCsv(schoolTable(t, all.rows)));
    const again = await staged(office, "schools", file);
    expect(again, locale).toMatchObject({
      missing: [],
      counts: { same: all.rows.length, added: 0, changed: 0, problem: 0 },
    });

    const people = await listStaff(office, staffPage.parse({}), 1_000);
    const staff = await staged(office, "staff", Buffer.from(writeCsv(staffTable(t, people.rows))));
    expect(staff, locale).toMatchObject({
      missing: [],
      counts: { same: people.rows.length, added: 0, changed: 0, problem: 0 },
    });
  }
});

/** Somebody works at a school that has closed, another at one of two with the same name, and two have no employee id. */
async function withTroubles(district: TestDistrict) {
  const [first, second, third] = await district.put((tx) =>
    tx.school.findMany({
      where: { districtId: district.id, assignments: { some: {} } },
      select: { id: true, name: true },
      orderBy: { sourceId: "asc" },
      take: 3,
    }),
  );
  const change = (id: string | undefined, data: { name?: string; closedAt?: Date }) =>
    district.put((tx) =>
      tx.school.updateMany({ where: { districtId: district.id, id: id ?? "" }, data }),
    );
  await change(first?.id, { closedAt: district.now });
  await change(second?.id, { name: third?.name ?? "" });
  const { id: personId } = await district.person();
  await district.put((tx) =>
    tx.person.updateMany({
      where: { districtId: district.id, id: personId },
      data: { staffId: null },
    }),
  );
  await district.put((tx) =>
    tx.assignment.createMany({
      data: [second, third].map((school) => ({
        ...{ districtId: district.id, personId, schoolId: school?.id ?? "", fte: 500 },
      })),
    }),
  );
}
