import type { IsoDate } from "@/lib/dates";
import { kindCase } from "@/lib/roster/title-case";
import { type Cells, type Problem, RowReader } from "./cells";

/** One line of a staff file. Absent: the file has no such column, so that what we know stays. */
export type StaffRow = {
  staffId: string;
  firstName: string;
  lastName: string;
  email: string;
  /** The school's id in the district's own system, or its name; empty for the office. */
  schoolId: string;
  jobTitle: string;
  /** Thousandths of a full-time post. */
  fte: number | undefined;
  startDate: IsoDate | null | undefined;
  supervisorEmail: string | undefined;
};

export function readStaffRow(cells: Cells): { row: StaffRow; problems: Problem[] } {
  const read = new RowReader(cells);
  const row: StaffRow = {
    staffId: read.text("staffId", { required: true, max: 60 }),
    firstName: personName(read.text("firstName", { required: true, max: 100 })),
    lastName: personName(read.text("lastName", { required: true, max: 100 })),
    email: read.email("email", { required: true }),
    schoolId: read.text("schoolId", { max: 150 }),
    jobTitle: read.text("jobTitle", { max: 150 }),
    fte: read.has("fte") ? read.share("fte") : undefined,
    startDate: read.has("startDate") ? read.date("startDate") : undefined,
    supervisorEmail: read.has("supervisorEmail") ? read.email("supervisorEmail") : undefined,
  };
  return { row, problems: read.problems };
}

/** JO and AJ may be meant so; HERRERA is shouting. */
function personName(name: string): string {
  return name.length > 3 ? kindCase(name) : name;
}
