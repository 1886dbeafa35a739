import { useFormatter } from "next-intl";

/** What `useFormatter()` and `await getFormatter()` give. */
export type Formatter = ReturnType<typeof useFormatter>;

export type DateStyle = "long" | "medium" | "short" | "day" | "month" | "weekday";

const styles = {
  long: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  medium: { weekday: "short", day: "numeric", month: "short" },
  short: { day: "numeric", month: "short", year: "numeric" },
  day: { day: "numeric", month: "short" },
  month: { month: "long", year: "numeric" },
  weekday: { weekday: "long", day: "numeric", month: "long" },
} as const;

/** A day, for a sentence. `iso` is `YYYY-MM-DD`; it never moves with a time zone. */
export function formatDate(format: Formatter, iso: string, style: DateStyle = "medium"): string {
  return together(asWritten(format.dateTime(utcDay(iso), { ...styles[style], timeZone: "UTC" })));
}

/**
 * French writes the first of a month as "1er", and Spanish no comma between weekday and day within
 * a sentence; the tables of languages that runtimes carry have neither.
 */
function asWritten(date: string): string {
  return date
    .replace(firstInFrench, "1er")
    .replace(/^(lun|mar|mié|jue|vie|sáb|dom)(\p{L}*),(?= \d{1,2} )/u, "$1$2");
}

/** Spanish cuts some months to the same letters, and sets no full stop behind them. */
const firstInFrench =
  /(?<=^|\s)1(?=\s(?:mars|mai|juin|août|(?:janv|févr|avr|juil|sept|oct|nov|déc)[.\p{L}]))/u;

/**
 * A day stays with its month, whichever comes first: a line may break after the weekday and before
 * the year, so that a long date still fits a narrow page.
 */
function together(date: string): string {
  return date
    .replace(/(?<=\b\d{1,2}(?:er)?) (de )?(?=\p{L})/gu, (_, de) => `\u00a0${de ? "de\u00a0" : ""}`)
    .replace(/(?<=\p{L}) (?=\d{1,2}(?!\d|er|\s\p{L}))/gu, "\u00a0");
}

/** From one day to another, both included; a single one is said once. */
export function formatDays(format: Formatter, from: string, to: string): string {
  const style = { ...styles.short, weekday: "short", timeZone: "UTC" } as const;
  if (from === to) return together(format.dateTime(utcDay(from), style));
  const range = format.dateTimeRange(utcDay(from), utcDay(to), style);
  return together(range.replaceAll("\u2009", "\u202f"));
}

/** The parts of a calendar's leaf. */
export function formatDay(format: Formatter, iso: string) {
  const part = (style: { weekday: "short" } | { day: "numeric" } | { month: "short" }) =>
    format.dateTime(utcDay(iso), { ...style, timeZone: "UTC" });
  return {
    weekday: part({ weekday: "short" }),
    day: part({ day: "numeric" }),
    month: part({ month: "short" }),
  };
}

/** A wall-clock time given in minutes since midnight. */
export function formatTime(format: Formatter, minutes: number): string {
  return twoDigits(format.dateTime(wallClock(minutes), clock)).replace(/\s/g, "\u202f");
}

/** From one wall-clock time to another, both in minutes since midnight. */
export function formatTimeRange(format: Formatter, start: number, end: number): string {
  const range = format.dateTimeRange(wallClock(start), wallClock(end), clock);
  return twoDigits(unbroken(range));
}

/**
 * In one piece, wherever it stands: a line may break at a space, and after the dash whatever follows
 * it, unless that is a word joiner.
 */
function unbroken(range: string): string {
  return range.replace(/\s/g, "\u202f").replaceAll("–", "–\u2060");
}

/** A clock of 24 hours has two digits for the hour, as the browser's own fields show it. */
function twoDigits(time: string): string {
  return /[ap]\.?\s?m/i.test(time) ? time : time.replace(/(?<!\d)(?=\d:\d\d)/g, "0");
}

/** "1 hr 30 min", in one piece; nothing is "0 min". */
export function formatDuration(format: Formatter, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes - hours * 60;
  const unit = (value: number, name: "hour" | "minute") =>
    format.number(value, { style: "unit", unit: name, unitDisplay: "short" });
  const parts = [
    ...(hours > 0 ? [unit(hours, "hour")] : []),
    ...(rest > 0 || hours === 0 ? [unit(rest, "minute")] : []),
  ];
  return parts.join(" ").replace(/\s/g, "\u00a0");
}

/** A moment that the system recorded, as the clock in `timeZone` showed it. */
export function formatInstant(format: Formatter, at: Date, timeZone: string): string {
  return together(twoDigits(format.dateTime(at, { ...styles.short, ...clockParts, timeZone })));
}

/** "Eastern Time": the zone without an offset, which older runtimes get wrong. */
export function zoneName(locale: string, timeZone: string): string {
  const style = { timeZone, timeZoneName: "longGeneric" } as const;
  const parts = new Intl.DateTimeFormat(locale, style).formatToParts(0);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}

type DateTextProps = {
  iso: string;
  style?: DateStyle;
  /** With nothing before it, where every language writes a capital. */
  begins?: boolean;
};

export function DateText({ iso, style, begins }: DateTextProps) {
  const format = useFormatter();
  return (
    <time dateTime={iso} className={begins ? beginning : undefined}>
      {formatDate(format, iso, style)}
    </time>
  );
}

/** Only a block has a first letter, and no line of a link around it goes on beneath a block. */
const beginning = "inline-block first-letter:uppercase [text-decoration:inherit]";

export function TimeText({ minutes }: { minutes: number }) {
  const format = useFormatter();
  return <time dateTime={isoTime(minutes)}>{formatTime(format, minutes)}</time>;
}

export function TimeRange({ start, end }: { start: number; end: number }) {
  const format = useFormatter();
  return <span className="whitespace-nowrap">{formatTimeRange(format, start, end)}</span>;
}

export function Instant({ at, timeZone }: { at: Date; timeZone: string }) {
  const format = useFormatter();
  return <time dateTime={at.toISOString()}>{formatInstant(format, at, timeZone)}</time>;
}

export function Duration({ minutes }: { minutes: number }) {
  const format = useFormatter();
  return (
    <time dateTime={`PT${minutes}M`} className="whitespace-nowrap">
      {formatDuration(format, minutes)}
    </time>
  );
}

/** 630 → "10:30", for a time input and for machines. */
export function isoTime(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return `${String(hours).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

const clockParts = { hour: "numeric", minute: "2-digit" } as const;
const clock = { ...clockParts, timeZone: "UTC" } as const;

function utcDay(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

function wallClock(minutes: number): Date {
  return new Date(minutes * 60_000);
}
