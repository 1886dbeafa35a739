import { fromColumn, type IsoDate } from "@/lib/dates";
import { read } from "@/lib/db";
import type { Coordinator } from "@/lib/viewer";
import type { Format } from "./schema";

/** That a contact took place, and its line when neither of the pair keeps it. */
export type OfficeContact = {
  id: string;
  date: IsoDate;
  minutes: number;
  format: Format;
  /** Empty when there is none, or when it is kept: the office cannot tell which. */
  line: string;
};

export const officeContactsPerPage = 50;

/** A page of a pair's contacts that count, newest first. What they were for is the pair's own. */
export async function listContactsForOffice(
  coordinator: Coordinator,
  mentorshipId: string,
  page: number,
): Promise<OfficeContact[]> {
  return read(coordinator, async (tx) => {
    const rows = await tx.$queryRaw<(Omit<OfficeContact, "date"> & { date: Date })[]>`
      SELECT id::text, date, minutes, format::text, line
      FROM contacts_for_office(${[mentorshipId]}::uuid[])
      ORDER BY date DESC, id DESC
      LIMIT ${officeContactsPerPage} OFFSET ${(page - 1) * officeContactsPerPage}`;
    return rows.map(({ date, ...contact }) => ({ ...contact, date: fromColumn(date) }));
  });
}
