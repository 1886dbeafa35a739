import { createTranslator } from "next-intl";
import { expect, it } from "vitest";
import { writeCsv } from "@/lib/csv";
import { locales, messagesFor } from "@/lib/i18n/messages";
import { applyImport } from "@/lib/imports/commands";
import { listSchoolsPage, listStaff } from "@/lib/roster/queries";
import { schoolsPage, staffPage } from "@/lib/roster/schema";
import { applied, schoolsFile, staffFile, staged, start } from "@/lib/testing/staff-file";
import { schoolTable, staffTable } from "./list-tables";

it("come back without a difference, in whichever language they were taken", async () => {
  const { office } = await start();
  const schools = await staged(office, "schools", schoolsFile);
  expect(await applyImport(office, schools)).toMatchObject({ ok: true, value: { added: 299 } });
  await applied(office, staffFile);
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
      counts: { same: 613, added: 0, changed: 0 },
    });
  }
});
