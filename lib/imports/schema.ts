import * as z from "zod";
import { formKey, id, pageNumber, whole } from "@/lib/fields";
import { problemNames } from "./cells";
import { type Columns, type Field, fieldsOf } from "./columns";
import { readStaffRow } from "./staff-row";

/** Larger files than this are refused before they are read: 100 000 rows fit. */
export const largestFile = 25 * 1024 * 1024;
export const mostRows = 100_000;

const kind = z.enum(["schools", "staff"]);

/** What comes with an uploaded file. */
export const upload = z.strictObject({ kind, formKey, fileName: z.string().min(1).max(200) });
export type Upload = z.output<typeof upload>;

export const oneImport = z.strictObject({ id });

/**
 * What an import's applying says about people whom its file lacks: nothing, that those without
 * a running pair have left, or that all have.
 */
export const aboutAbsent = ["stay", "unpaired", "all"] as const;
export const applying = z.strictObject({
  id,
  absent: z.enum(aboutAbsent).default("stay"),
  /** However many are missing, the file is whole. */
  whole: z.literal("yes").optional(),
});
export type Applying = z.input<typeof applying>;

const fields: Field[] = [...new Set([...fieldsOf("staff"), ...fieldsOf("schools")])];
const choice = z.string().max(120).optional();

/** Each of our fields, and the column chosen for it; `district` says which district of the file is ours. */
export const chosenColumns = z.strictObject({
  id,
  kind,
  column: z
    .strictObject(Object.fromEntries(fields.map((field) => [field, choice])))
    .default({})
    .transform((all): Columns => Object.fromEntries(Object.entries(all).filter(([, one]) => one))),
  district: z.string().trim().max(60).default(""),
});

const cell = z.string().max(400).default("");

/**
 * One person without a file: the cells of a row, read by the rules of a staff file. The school is chosen
 * from a list; none means the district office.
 */
export const newPerson = z
  .strictObject({
    ...{ formKey, staffId: cell, firstName: cell, lastName: cell, email: cell },
    ...{ jobTitle: cell, supervisorEmail: cell, schoolId: z.literal("").or(id).optional() },
  })
  .transform(({ formKey, schoolId, ...cells }, at) => {
    const { row, problems } = readStaffRow(cells);
    const { email, supervisorEmail } = row;
    for (const { field, problem, values } of problems) {
      const max = values?.max;
      const found = { path: [field], message: `roster.problem.${problem}`, input: cells };
      at.issues.push(
        typeof max === "number"
          ? { ...found, code: "too_big", origin: "string", maximum: max, message: "" }
          : { ...found, code: "custom" },
      );
    }
    if (supervisorEmail && supervisorEmail.toLowerCase() === email.toLowerCase())
      at.issues.push({
        ...{ code: "custom", path: ["supervisorEmail"], message: "roster.add.ownSupervisor" },
        input: cells,
      });
    return { formKey, schoolId: schoolId || undefined, row };
  });
export type NewPerson = z.output<typeof newPerson>;

const views = ["problems", "changed", "added", "leaving", "far"] as const;
export type View = (typeof views)[number];

/** What the address of an import's page may say. */
export const importPage = z.object({
  show: z.enum(views).catch("problems"),
  page: pageNumber,
});

/** The rows that are about the person with their employee id, whatever name they have; none named means all. */
export const samePeople = z.strictObject({ id, row: whole(1, 1_000_000).optional() });
export type SamePeople = z.output<typeof samePeople>;

/**
 * What is kept in `RosterImport.mapping` and `ColumnMapping.mapping`.
 * `same`: people whose rows are theirs, although name and address are others'; of one file only.
 */
export type Mapping = { columns: Columns; district: string; same: string[] };

const columns = z.record(z.string(), z.string()).transform((all): Columns => {
  return Object.fromEntries(fields.flatMap((field) => (all[field] ? [[field, all[field]]] : [])));
});

export const mapping = z
  .object({ columns, district: z.string(), same: z.array(id).default([]) })
  .catch({ columns: {}, district: "", same: [] });

/** What is kept in `RosterImport.counts`. */
const number = z.number().int().default(0);
const place = z.object({ row: z.number(), name: z.string(), km: z.number(), open: z.boolean() });
const kept = z.object({ id: z.string(), name: z.string(), why: z.enum(["used", "changed"]) });
export const counts = z.object({
  rows: number,
  added: number,
  changed: number,
  same: number,
  problem: number,
  leaving: number,
  notOpen: number,
  elsewhere: number,
  librarians: number,
  /** Rows whose employee id has another name and address on the roster. */
  otherPeople: number,
  /** Rows that name a further post of somebody. */
  together: number,
  /** Schools whose coordinates lie far from the others. */
  far: z.array(place).default([]),
  /** Several districts are in the file and none is chosen. */
  districts: z.array(z.object({ id: z.string(), rows: z.number(), city: z.string() })).default([]),
  failure: z
    .enum(["empty", "workbook", "notText", "openQuote", "tooManyRows", "unexpected"])
    .optional(),
  failedRow: z.number().nullish(),
  /** After applying: recorded as having left, and the pairs and visits that came to an end. */
  left: number,
  endedPairs: number,
  cancelledVisits: number,
  /** After undoing: what had been used since, and stays. */
  kept: z.array(kept).default([]),
  keptInAll: number,
});
export type Counts = z.output<typeof counts>;

export const problems = z.array(
  z.object({
    field: z.enum(fields),
    problem: z.enum(problemNames),
    values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
);

export const changes = z.array(
  z.object({ field: z.string(), before: z.string(), after: z.string() }),
);
