import { addDays, daysBetween, type IsoDate, schoolYearOf } from "@/lib/dates";

/** Dates to begin with: the school year of a day, August to June, with two months to match. */
export function suggestedDates(today: IsoDate, matchDays = 60) {
  const schoolYear = schoolYearOf(today);
  const startsOn = `${schoolYear - 1}-08-01` as IsoDate;
  const endsOn = `${schoolYear}-06-30` as IsoDate;
  const counted = daysBetween(startsOn, today) > 0 ? today : startsOn;
  const deadline = addDays(counted, matchDays);
  return {
    schoolYear,
    startsOn,
    endsOn,
    matchDeadline: daysBetween(deadline, endsOn) > 0 ? deadline : endsOn,
  };
}

/** 2027 → "2026–27". */
export function schoolYearName(schoolYear: number): string {
  return `${schoolYear - 1}–${String(schoolYear % 100).padStart(2, "0")}`;
}
