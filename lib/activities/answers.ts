import { contactFunctions } from "@/lib/contact-functions";
import type { DraftValues } from "@/lib/drafts/schema";
import { typedDay, typedOf } from "@/lib/drafts/typed";
import { topics } from "@/lib/topics";
import type { Prefill } from "./prefill";
import { contactFormats, type Past } from "./schema";

/** What the fields of a contact hold: what is saved or suggested, or what was being typed. */
export type ContactAnswers = {
  date: string;
  minutes: string;
  format: string;
  functions: readonly string[];
  topics: readonly string[];
  publicLine: string;
  lineKept: boolean;
};

export function contactAnswers(given: Past, typed: DraftValues | undefined): ContactAnswers {
  if (!typed) return { ...given, minutes: String(given.minutes) };
  const { minutes, publicLine, lineKept } = typed;
  return {
    date: typedDay(typed, "date"),
    minutes: minutes?.[0] ?? "",
    format: typedOf(typed, "format", contactFormats)[0] ?? given.format,
    functions: typedOf(typed, "functions", contactFunctions),
    topics: typedOf(typed, "topics", topics),
    publicLine: publicLine?.[0] ?? "",
    lineKept: lineKept !== undefined,
  };
}

export type NoteAnswers = { words: string; shared: boolean };

/** As with a check-in, sharing comes back from no draft: it stands as it is saved. */
export function noteAnswers(given: NoteAnswers, typed: DraftValues | undefined): NoteAnswers {
  return typed ? { ...given, words: typed.note?.[0] ?? "" } : given;
}

/**
 * What the log's fields hold. What was being typed keeps the visit it was about as long as that is
 * still to be logged; without it, date, minutes and format are the ordinary ones again.
 */
export function logAnswers(prefill: Prefill, typed: DraftValues | undefined) {
  const { date, minutes, format, visitId: offered } = prefill;
  const about = typed?.visitId?.[0];
  const ordinary = { date: [date], minutes: [String(minutes)], format: [format] };
  const words = typed && about && !offered ? { ...typed, ...ordinary } : typed;
  const nothing = { functions: [], topics: [], publicLine: "", lineKept: false };
  return {
    visitId: typed && about !== offered ? undefined : offered,
    contact: contactAnswers({ date, minutes, format, ...nothing }, words),
    note: noteAnswers({ words: "", shared: false }, words),
  };
}
