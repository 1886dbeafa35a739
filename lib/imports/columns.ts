import type { RosterKind } from "@/prisma/generated/enums";
import { ownWords } from "./own-words";

/** Who works here by name; where names have columns of their own, by number. */
const wholeOrNumber = ["employee", "employé", "empleado"];

/** The columns of a staff file, as the template has them, and what districts call them. */
export const staffColumns = {
  staffId: [
    "employee_id",
    "staff id",
    "employee number",
    "emp id",
    "person id",
    "personnel number",
    "id",
  ],
  firstName: ["first_name", "given name", "forename", "first", "prénom", "nombre"],
  lastName: ["last_name", "surname", "family name", "last", "nom", "apellido", "apellidos"],
  /** First and last name in one, where there are no two columns. */
  fullName: [
    ...["full_name", "name", "employee name", "staff name", "teacher name", "last name first name"],
    ...["nom complet", "nom et prénom", "nom prénom", "nombre completo", "apellidos y nombre"],
    ...wholeOrNumber,
  ],
  email: ["email", "email address", "work email", "mail", "courriel", "correo electrónico"],
  schoolId: ["school_id", "school number", "school code", "site id", "location id", "building id"],
  jobTitle: ["job_title", "title", "position", "position title", "job", "poste", "puesto"],
  fte: ["fte", "full time equivalent", "percent", "fte percent"],
  startDate: ["start_date", "hire date", "date hired", "date of hire", "date d'embauche"],
  supervisorEmail: ["supervisor_email", "manager email", "evaluator email", "reports to email"],
} as const;

export const schoolColumns = {
  sourceId: ["school_id", "ncesid", "nces id", "nces school id", "school number", "school code"],
  name: ["name", "school name", "school", "nom", "nombre"],
  address: ["address", "street", "street address", "adresse", "dirección"],
  city: ["city", "town", "ville", "ciudad"],
  state: ["state", "province", "st"],
  zip: ["zip", "zip code", "postal code", "postcode"],
  lowGrade: ["low_grade", "st grade", "start grade", "lowest grade", "grade from"],
  highGrade: ["high_grade", "end grade", "highest grade", "grade to"],
  level: ["level", "level_", "school level"],
  enrolment: ["enrolment", "enrollment", "students", "roll", "effectif"],
  languages: ["home_languages", "languages", "family languages", "langues", "idiomas"],
  latitude: ["latitude", "lat", "y"],
  longitude: ["longitude", "lon", "lng", "long", "x"],
  status: ["status", "sy status", "open status"],
  district: ["district_id", "leaid", "lea id", "district"],
} as const;

export type StaffField = keyof typeof staffColumns;
export type SchoolField = keyof typeof schoolColumns;
export type Field = StaffField | SchoolField;
/** Our field → the file's column. */
export type Columns = { [F in Field]?: string };

const required = {
  staff: ["staffId", "firstName", "lastName", "email", "schoolId", "jobTitle"],
  schools: ["sourceId", "name"],
} as const satisfies Record<RosterKind, readonly Field[]>;

/** Two columns, or one that has both. */
const halves: readonly Field[] = ["firstName", "lastName"];

/** Whether names come from the one column: both halves in columns of their own go first. */
export function hasWholeNames({ firstName, lastName, fullName }: Columns): boolean {
  return fullName !== undefined && (firstName === undefined || lastName === undefined);
}

const known: Record<RosterKind, Partial<Record<Field, readonly string[]>>> = {
  staff: staffColumns,
  schools: schoolColumns,
};

export function fieldsOf(kind: RosterKind): Field[] {
  return Object.keys(known[kind]) as Field[];
}

/** The school's name will do where no column has its id; our own list has both. */
const lessExact: { [F in Field]?: readonly string[] } = {
  schoolId: [
    ...["school name", "school", "location", "work location", "site", "campus", "building"],
    ...["école", "escuela"],
  ],
};

/** Every row needs one of these columns; the cell itself may be empty where the row allows it. */
export function isRequired(kind: RosterKind, field: Field): boolean {
  return required[kind].some((one) => one === field);
}

/** Of the fields that a name is read from; each is needed only where the others are not there. */
export function isNaming(kind: RosterKind, field: Field): boolean {
  return kind === "staff" && (field === "fullName" || halves.includes(field));
}

/** The headings of the template, which has a column for each half of a name. */
export function templateHeadings(kind: RosterKind): string[] {
  const fields = fieldsOf(kind).filter((field) => field !== "fullName");
  return fields.map((field) => known[kind][field]?.[0] ?? field);
}

/** Which column is which, by their headings; a remembered choice goes first while its column is there. */
export function guessColumns(
  kind: RosterKind,
  headings: readonly string[],
  remembered: Columns = {},
): Columns {
  const guess: Columns = {};
  const taken = new Set<string>();
  const take = (field: Field, heading: string | undefined) => {
    if (heading === undefined || taken.has(heading) || guess[field]) return;
    guess[field] = heading;
    taken.add(heading);
  };
  const fields = fieldsOf(kind);
  for (const field of fields)
    take(
      field,
      headings.find((one) => one === remembered[field]),
    );
  for (const field of fields) {
    const words = [...(known[kind][field] ?? []), ...ownWords[field], ...(lessExact[field] ?? [])];
    for (const name of words)
      take(
        field,
        headings.find((one) => isOneOf([name], one)),
      );
  }
  // Beside a half of a name, "Name" may well be the other half: that is asked, unless it was said before.
  const half = halves.some((field) => guess[field]);
  if (half && guess.fullName && guess.fullName !== remembered.fullName) {
    taken.delete(guess.fullName);
    delete guess.fullName;
  }
  const isNamed = guess.fullName || halves.every((field) => guess[field]);
  if (kind === "staff" && isNamed)
    take(
      "staffId",
      headings.find((one) => isOneOf(wholeOrNumber, one)),
    );
  return guess;
}

const isOneOf = (names: readonly string[], heading: string) =>
  names.some((name) => plain(name) === plain(heading));

/** Columns that a file of the one kind has and a file of the other has not, in the order they are named. */
const telling = {
  staff: ["staffId", "jobTitle", "firstName", "fte", "startDate", "supervisorEmail"],
  schools: ["lowGrade", "highGrade", "enrolment", "latitude", "longitude", "level"],
} as const satisfies Record<RosterKind, readonly Field[]>;

/**
 * The other kind when a file seems to be one of it, with the headings that say so: two that tell of
 * that kind and none that tell of its own. A school's file may well name who leads it.
 */
export function otherKind(
  kind: RosterKind,
  headings: readonly string[],
): { kind: RosterKind; headings: string[] } | null {
  const other = kind === "staff" ? "schools" : "staff";
  const found = tellingHeadings(other, headings);
  if (found.length < 2 || tellingHeadings(kind, headings).length > 0) return null;
  return { kind: other, headings: found };
}

function tellingHeadings(kind: RosterKind, headings: readonly string[]): string[] {
  const guess = guessColumns(kind, headings);
  // An "ID" is in files of any kind.
  return telling[kind].flatMap((field) => guess[field] ?? []).filter((one) => plain(one) !== "id");
}

export function missingColumns(kind: RosterKind, columns: Columns): Field[] {
  const whole = hasWholeNames(columns);
  return required[kind].filter((field) => !columns[field] && !(whole && halves.includes(field)));
}

/** Headings by which cells are kept: an empty or repeated one gets its number. */
export function uniqueHeadings(cells: readonly string[]): string[] {
  const seen = new Set<string>();
  return cells.map((cell, place) => {
    const clean = cell
      .replace(/\p{Cc}+/gu, " ")
      .trim()
      .slice(0, 100);
    let heading = clean || `#${place + 1}`;
    for (let again = 2; seen.has(heading); again++) heading = `${clean} (${again})`;
    seen.add(heading);
    return heading;
  });
}

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{Ll}\p{N}]+/gu, "");
}
