import type { IsoDate } from "@/lib/dates";
import { kindCase } from "@/lib/roster/title-case";
import { type Cells, type Problem, RowReader } from "./cells";
import { splitName } from "./full-name";

/** One line of a staff file. Absent: the file has no such column, so that what we know stays. */
export type StaffRow = {
  staffId: string;
  firstName: string;
  lastName: string;
  /** Where the last name begins is ours to tell: names that are known as these words stay as they are. */
  split: "said" | "guessed";
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
    ...readNames(read),
    email: read.email("email", { required: true }),
    schoolId: read.text("schoolId", { max: 150 }),
    jobTitle: read.text("jobTitle", { max: 150 }),
    fte: read.has("fte") ? read.share("fte") : undefined,
    startDate: read.has("startDate") ? read.date("startDate") : undefined,
    supervisorEmail: read.has("supervisorEmail") ? read.email("supervisorEmail") : undefined,
  };
  return { row, problems: read.problems };
}

/** From a column for each half, or else from one that has both. */
function readNames(read: RowReader): Pick<StaffRow, "firstName" | "lastName" | "split"> {
  const halves = read.has("firstName") && read.has("lastName");
  if (!halves && read.has("fullName")) return readFullName(read);
  return {
    firstName: personName(read.text("firstName", { required: true, max: 100 })),
    lastName: personName(read.text("lastName", { required: true, max: 100 })),
    split: "said",
  };
}

function readFullName(read: RowReader): Pick<StaffRow, "firstName" | "lastName" | "split"> {
  const before = read.problems.length;
  const text = read.text("fullName", { required: true, max: 100 });
  const split = splitName(text);
  if (typeof split === "string") {
    if (read.problems.length === before) read.say("fullName", split);
    return { firstName: "", lastName: text, split: "guessed" };
  }
  return {
    firstName: personName(split.firstName),
    lastName: personName(split.lastName),
    split: split.sure ? "said" : "guessed",
  };
}

/** JO and AJ may be meant so; HERRERA is shouting. */
function personName(name: string): string {
  return name.length > 3 ? kindCase(name) : name;
}
