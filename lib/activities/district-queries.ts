import { fromColumn, type IsoDate } from "@/lib/dates";
import { read } from "@/lib/db";
import type { Coordinator } from "@/lib/viewer";
import { lineForOffice } from "./policy";
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
): Promise<{ total: number; contacts: OfficeContact[] }> {
  const { districtId } = coordinator;
  const where = { districtId, mentorshipId, cancelledAt: null };
  return read(coordinator, async (tx) => {
    const total = await tx.activity.count({ where });
    const rows = await tx.activity.findMany({
      where,
      select: {
        id: true,
        date: true,
        minutes: true,
        format: true,
        publicLine: true,
        lineKept: true,
      },
      orderBy: [{ date: "desc" }, { id: "desc" }],
      skip: (page - 1) * officeContactsPerPage,
      take: officeContactsPerPage,
    });
    const contacts = rows.map(({ publicLine, lineKept, date, ...contact }) => ({
      ...contact,
      date: fromColumn(date),
      line: lineForOffice({ publicLine, lineKept }),
    }));
    return { total, contacts };
  });
}
