import { Temporal } from "temporal-polyfill";
import { type IsoDate, isIsoDate } from "./dates";

/** One line without control or bidirectional characters. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** `2026-08-04`, or as American spreadsheets write it: `8/4/2026`; a time after it is dropped. */
export function dateIn(text: string): IsoDate | null {
  const bare = text.replace(/[T ]\d{1,2}:\d{2}.*$/, "");
  const american = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(bare);
  const iso = american ? isoOf(american[3], american[1], american[2]) : bare;
  return isIsoDate(iso) && iso >= "1940-01-01" && iso < "2100-01-01" ? iso : null;
}

function isoOf(year = "", month = "", day = ""): string {
  try {
    const parts = { year: Number(year), month: Number(month), day: Number(day) };
    return Temporal.PlainDate.from(parts, { overflow: "reject" }).toString();
  } catch {
    return "";
  }
}
