import * as z from "zod";
import { dateIn, oneLine } from "@/lib/cells";
import type { IsoDate } from "@/lib/dates";
import { languageCalled } from "@/lib/language-called";
import type { LanguageCode } from "@/lib/languages";
import type { Field } from "./columns";

/** What can be wrong with a cell; the words are in `roster.problem`. */
export const problemNames = [
  "missing",
  "tooLong",
  "formula",
  "oneName",
  "manyCommas",
  "notADate",
  "notAnEmail",
  "notAShare",
  "notANumber",
  "notAPlace",
  "sameId",
  "sameSchool",
  "sameEmail",
  "unknownSchool",
  "severalSchools",
  "unknownSupervisor",
  "ownSupervisor",
  "supervisorCircle",
  "supervisorLeftOut",
  "emailOfAnother",
  "twoPeople",
  "otherPerson",
  "unknownLanguage",
  "togetherLeftOut",
] as const;
export type ProblemName = (typeof problemNames)[number];
export type Problem = {
  field: Field;
  problem: ProblemName;
  values?: Record<string, string | number>;
};

/** The cells of one row by our fields; a column that the file lacks is absent. */
export type Cells = { [F in Field]?: string };

/** Reads cells one by one and collects what is wrong with them. */
export class RowReader {
  readonly problems: Problem[] = [];

  constructor(private readonly cells: Cells) {}

  has(field: Field): boolean {
    return this.cells[field] !== undefined;
  }

  say(field: Field, problem: ProblemName, values?: Problem["values"]): void {
    this.problems.push(values ? { field, problem, values } : { field, problem });
  }

  /** One line without control or bidirectional characters. */
  text(field: Field, { max = 120, required = false } = {}): string {
    const text = oneLine(this.cells[field] ?? "");
    if (text === "" && required) this.say(field, "missing");
    else if (isFormula(text)) this.say(field, "formula");
    else if ([...text].length > max) this.say(field, "tooLong", { max });
    return text;
  }

  email(field: Field, { required = false } = {}): string {
    const text = oneLine(this.cells[field] ?? "")
      .replace(/^mailto:/i, "")
      .replace(/\s+/g, "");
    if (text === "" && required) this.say(field, "missing");
    else if (text !== "" && !address.safeParse(text).success) this.say(field, "notAnEmail");
    return text;
  }

  date(field: Field): IsoDate | null {
    const text = oneLine(this.cells[field] ?? "");
    if (text === "") return null;
    const date = dateIn(text);
    if (!date) this.say(field, "notADate");
    return date;
  }

  /** A number; negative ones and words for nothing are missing, as in federal files. */
  number(field: Field, { max = 1_000_000, negative = false } = {}): number | null {
    const text = oneLine(this.cells[field] ?? "");
    if (text === "" || /^(m|n|na|n\/a|null|-|–)$/i.test(text)) return null;
    const number = Number(text.replace(/(\d),(?=\d{3}\b)/g, "$1").replace(",", "."));
    if (!Number.isFinite(number) || number > max) this.say(field, "notANumber");
    return number < 0 && !negative ? null : number;
  }

  /** `0.5`, `0,5` or `50 %` of a full-time post, in thousandths; an empty cell is a whole one. */
  share(field: Field): number {
    const text = (this.cells[field] ?? "").replace(/\s+/g, "").replace(",", ".");
    if (text === "") return 1000;
    const percent = text.endsWith("%");
    const share = Number(percent ? text.slice(0, -1) : text) * (percent ? 10 : 1000);
    if (Number.isFinite(share) && share > 0 && share <= 1000) return Math.round(share);
    this.say(field, "notAShare");
    return 1000;
  }

  /** Codes or names, between commas, semicolons or slashes; in the order of the codes. */
  languages(field: Field): LanguageCode[] {
    const named = oneLine(this.cells[field] ?? "").split(/[,;/|]/);
    const codes = new Set<LanguageCode>();
    for (const name of named.map((one) => one.trim()).filter(Boolean)) {
      const code = languageCalled(name);
      if (code) codes.add(code);
      else return this.sayUnknown(field, name);
    }
    return [...codes].sort();
  }

  private sayUnknown(field: Field, name: string): LanguageCode[] {
    this.say(field, "unknownLanguage", { name: name.slice(0, 60) });
    return [];
  }
}

function isFormula(text: string): boolean {
  return /^=|^@\w+\(|^[+-]\s*[\p{L}(]/u.test(text);
}

const address = z.email().max(254);
