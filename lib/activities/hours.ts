import { daysBetween, type IsoDate, monthOf } from "@/lib/dates";

/** What counts towards hours: every logged contact that was not cancelled, whoever logged it. */
export type Counted = { date: IsoDate; minutes: number; cancelled?: boolean };

export type MonthHours = {
  /** First day of the month. */
  month: IsoDate;
  minutes: number;
  contacts: number;
  /** Minutes required in this month; less where the pair or the programme has only a part of it. Null without a rule. */
  required: number | null;
  /** Required minutes by today if they are spread evenly. */
  expectedByNow: number | null;
};

/** What a programme asks for: minutes per whole month, null without such a rule, between its dates. */
export type Asked = { requiredMinutes: number | null; startsOn: IsoDate; endsOn: IsoDate };

/**
 * Hours of the month of `today` against what the programme asks for: of the days of this month on
 * which both the pair and the programme run.
 */
export function hoursOf(
  contacts: readonly Counted[],
  about: { today: IsoDate; startedOn: IsoDate; endedOn?: IsoDate | null; programme: Asked },
): MonthHours {
  const { today, startedOn, endedOn, programme } = about;
  const { requiredMinutes } = programme;
  const { first, last } = monthOf(today);
  const own = contacts.filter(({ date, cancelled }) => !cancelled && date >= first && date <= last);
  const from = latest(startedOn, programme.startsOn, first);
  const until = earliest(programme.endsOn, endedOn ?? last, last);
  const daysOfMonth = daysBetween(first, last) + 1;
  const required =
    requiredMinutes === null
      ? null
      : Math.round((requiredMinutes * Math.max(0, daysBetween(from, until) + 1)) / daysOfMonth);
  const passed = Math.max(0, daysBetween(from, earliest(until, today)) + 1);
  return {
    month: first,
    minutes: total(own),
    contacts: own.length,
    required,
    expectedByNow:
      requiredMinutes === null
        ? null
        : Math.min(required ?? 0, Math.round((requiredMinutes * passed) / daysOfMonth)),
  };
}

function latest(one: IsoDate, ...others: IsoDate[]): IsoDate {
  return [one, ...others].sort().at(-1) ?? one;
}

function earliest(one: IsoDate, ...others: IsoDate[]): IsoDate {
  return [one, ...others].sort()[0] ?? one;
}

/** Minutes of all contacts that count. */
export function total(contacts: readonly Counted[]): number {
  return contacts.reduce((sum, { minutes, cancelled }) => sum + (cancelled ? 0 : minutes), 0);
}
