import type { ProfileView } from "./queries";

/** A form's answers by field name, as a browser would send them. */
export type Answers = Record<string, string[]>;

type Saved = {
  profile: ProfileView | null;
  capacity: number;
  wishes: readonly string[];
  vetoes: readonly string[];
};

/** What is saved, as the fields of the sign-up form hold it. */
export function answersOf({ profile, capacity, wishes, vetoes }: Saved): Answers {
  const answers: Answers = { vetoes: [...vetoes] };
  wishes.forEach((id, index) => {
    answers[`wish${index + 1}`] = [id];
  });
  if (capacity > 0) answers.capacity = [String(capacity)];
  if (!profile) return answers;
  const { level, yearsInLibrary, schedule, travelMinutes } = profile;
  const single = { level, yearsInLibrary, schedule, travelMinutes };
  for (const [name, value] of Object.entries(single)) {
    if (value !== null) answers[name] = [String(value)];
  }
  for (const side of ["growth", "strength"] as const) {
    answers[side] = profile[side].map(({ topic }) => topic);
    for (const { topic, weight } of profile[side]) {
      answers[`${side}Weight.${topic}`] = [String(weight)];
    }
  }
  profile.windows.forEach(({ weekday, start, end }, index) => {
    answers[`windows[${index}].weekday`] = [String(weekday)];
    answers[`windows[${index}].from`] = [clock(start)];
    answers[`windows[${index}].to`] = [clock(end)];
  });
  const { languages, meetingWays, windowsText, ownWords } = profile;
  return { ...answers, languages, meetingWays, windowsText: [windowsText], ownWords: [ownWords] };
}

/** 630 → "10:30", as a time input holds it. */
function clock(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return `${String(hours).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
