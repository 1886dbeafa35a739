import { levelOf } from "@/lib/roster/school-level";
import { kindCase } from "@/lib/roster/title-case";
import type { SchoolLevel } from "@/prisma/generated/enums";
import { type Cells, type Problem, RowReader } from "./cells";

/** One line of a schools file. Absent: the file has no such column. */
export type SchoolRow = {
  sourceId: string;
  name: string;
  address: string | undefined;
  city: string | undefined;
  state: string | undefined;
  zip: string | undefined;
  lowGrade: string | undefined;
  highGrade: string | undefined;
  level: SchoolLevel | null | undefined;
  enrolment: number | null | undefined;
  /** Spoken at home; codes in their order. */
  languages: string[] | undefined;
  latitude: number | null | undefined;
  longitude: number | null | undefined;
  /** By the file's status column; a file without one lists open schools. */
  open: boolean;
  /** The district's id in the file, empty when the file has no such column. */
  district: string;
};

export function readSchoolRow(cells: Cells): { row: SchoolRow; problems: Problem[] } {
  const read = new RowReader(cells);
  const optional = (field: "address" | "city" | "state" | "zip" | "lowGrade" | "highGrade") =>
    read.has(field) ? read.text(field) : undefined;
  const kind = (text: string | undefined) => text && kindCase(text);
  const [lowGrade, highGrade] = [optional("lowGrade"), optional("highGrade")];
  const place = placeOf(read);
  const row: SchoolRow = {
    sourceId: read.text("sourceId", { required: true, max: 60 }),
    name: kindCase(read.text("name", { required: true, max: 200 })),
    address: kind(optional("address")),
    city: kind(optional("city")),
    state: optional("state"),
    zip: optional("zip"),
    lowGrade: missingAsEmpty(lowGrade),
    highGrade: missingAsEmpty(highGrade),
    level: hasLevel(read) ? levelOf(lowGrade ?? "", highGrade ?? "", cells.level) : undefined,
    enrolment: read.has("enrolment") ? whole(read.number("enrolment")) : undefined,
    languages: read.has("languages") ? read.languages("languages") : undefined,
    ...place,
    open: isOpen(cells.status),
    district: read.text("district"),
  };
  return { row, problems: read.problems };
}

function hasLevel(read: RowReader): boolean {
  return read.has("level") || (read.has("lowGrade") && read.has("highGrade"));
}

/** Both or none; 0, 0 is the sea off Africa and means that nobody knew. */
function placeOf(read: RowReader): Pick<SchoolRow, "latitude" | "longitude"> {
  if (!read.has("latitude") || !read.has("longitude"))
    return { latitude: undefined, longitude: undefined };
  const latitude = read.number("latitude", { negative: true });
  const longitude = read.number("longitude", { negative: true });
  if (latitude === null || longitude === null || (latitude === 0 && longitude === 0))
    return { latitude: null, longitude: null };
  if (isNowhere(latitude, longitude)) return { latitude: null, longitude: null };
  if (Math.abs(latitude) > 90) read.say("latitude", "notAPlace");
  if (Math.abs(longitude) > 180) read.say("longitude", "notAPlace");
  return { latitude, longitude };
}

/** Federal files write −1, −2, −9 or −999 where a number is missing. */
function isNowhere(latitude: number, longitude: number): boolean {
  return latitude === longitude && latitude < 0 && Number.isInteger(latitude);
}

function missingAsEmpty(grade: string | undefined): string | undefined {
  return grade !== undefined && /^(m|n|ug|-\d+)$/i.test(grade) ? "" : grade;
}

function whole(number: number | null): number | null {
  return number === null ? null : Math.round(number);
}

/** The federal code 1, or a word for open; an empty cell says nothing against it. */
function isOpen(status: string | undefined): boolean {
  return /^(1|open|opened|active|ouvert|ouverte|abierta|abierto|)$/i.test((status ?? "").trim());
}
