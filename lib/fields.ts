import * as z from "zod";
import { type IsoDate, isIsoDate } from "./dates";
import { minuteStep } from "./time-step";

/** Shapes of input that several domains share. Safe in a browser. */

export const id = z.uuid();

/** No list has so many pages. */
const lastPage = 10_000;

/**
 * A page that an address asks for. However large a number, it stays one beyond the end, which the
 * list leads to its last page.
 */
export const pageAsked = z.coerce
  .string()
  .regex(/^\d+$/)
  .transform((digits) => Math.min(Number(digits), lastPage))
  .pipe(z.int().min(1));

/** A page of a list in an address; anything else is the first. */
export const pageNumber = pageAsked.catch(1);

/** What a list is searched for, in its address; what no name can hold is nothing. */
export const soughtWords = z
  .string()
  .trim()
  .max(100)
  .refine((text) => !text.includes("\0"))
  .optional()
  .catch(undefined);

/** The key a form carries so that sending it twice makes one thing. */
export const formKey = z.uuid();

/** A date without a time: `2026-11-23`; of these two centuries, so that a slip of the year is seen. */
export const isoDate = z
  .string({ error: "form.required" })
  .refine(isIsoDate, { error: "form.notADate", abort: true })
  .refine((text) => text >= "1900-01-01" && text < "2100-01-01", "form.notADate")
  .transform((text) => text as IsoDate);

/**
 * `10:30` from a time input → minutes since midnight, in steps of five. What was kept to the minute
 * before stays as it is until it is sent again.
 */
export const minuteOfDay = z
  .string({ error: "form.required" })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "form.notATime", abort: true })
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5)))
  .refine((minute) => minute % minuteStep === 0, "form.notInFives");

/** One line of text, trimmed, without control or bidirectional characters. */
export function line(max: number) {
  return z
    .string({ error: "form.required" })
    .transform((text) =>
      text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, " ").trim(),
    )
    .pipe(z.string().min(1, "form.required").max(max));
}

/** Text of several lines, trimmed; may be absent. A new line is one character, which forms send as two. */
export function words(max: number) {
  return z
    .string()
    .overwrite((text) => text.replaceAll("\r\n", "\n"))
    .trim()
    .max(max)
    .default("");
}

/** A whole number typed into a field; one of many digits is too large, and not taken for no number. */
export function whole(min: number, max: number) {
  return z
    .string({ error: "form.required" })
    .trim()
    .regex(/^-?\d{1,15}$/, "form.notANumber")
    .transform(Number)
    .pipe(z.number().int().min(min).max(max));
}

/** A checkbox: present means yes. Never `z.coerce.boolean`, for which "false" is true. */
export const flag = z
  .enum(["on"])
  .optional()
  .transform((value) => value === "on");

/**
 * For words of one's own that two windows may hold: how they stood when the form was opened (absent in
 * a form from before this was asked), and the yes to replacing what was saved elsewhere since.
 */
export const inTwoWindows = { seen: z.string().max(1000).optional(), anyway: flag.optional() };
