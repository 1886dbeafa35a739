import type { ListProblem, ListTrouble } from "@/lib/pair-lists/read";

/** What is wrong with a list, as a sentence. */
export function wordsFor({ what, value }: ListTrouble): string {
  return sentences[what](value);
}

const sentences: Record<ListProblem, (value: string) => string> = {
  "not-a-table": () => "this is not a table of comma-separated values.",
  empty: () => "the file has no rows.",
  "column-missing": (value) => `the column "${value}" is missing from the first row.`,
  "id-missing": () => "a cell that names somebody is empty.",
  "capacity-out-of-range": (value) =>
    `the capacity "${value}" is not a whole number from 0 to 10000.`,
  "busy-out-of-range": (value) => `"${value}" running pairs: a whole number from 0 is meant.`,
  "score-out-of-range": (value) => `the score "${value}" is not a whole number from 0 to 10000.`,
  "listed-twice": (value) => `"${value}" is listed a second time.`,
  "pair-twice": (value) => `the pair ${value} is listed a second time.`,
  "mentor-unknown": (value) => `the mentor "${value}" is not in the list of mentors.`,
  "mentee-unknown": (value) => `the mentee "${value}" is in no list of mentees or pairs.`,
  "pinned-twice": (value) => `the mentee "${value}" is pinned a second time.`,
  "pin-impossible": (value) => `${value} are pinned, and are no possible pair.`,
  "too-many-pins": (value) => `more mentees are pinned to "${value}" than they have places.`,
};
