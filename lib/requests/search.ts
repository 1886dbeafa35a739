import { plainWords } from "@/lib/names";
import type { MentorToAsk } from "./mentors";
import type { MentorFilter } from "./schema";

/** The mentors that fit the filter, in the order they come. Every word is in the name, school or place. */
export function searchMentors(
  mentors: readonly MentorToAsk[],
  { q, level, topic, language }: Omit<MentorFilter, "page">,
): MentorToAsk[] {
  const sought = plainWords(q ?? "")
    .split(/\s+/)
    .filter(Boolean);
  return mentors
    .filter((mentor) => !level || mentor.level === level)
    .filter((mentor) => !topic || mentor.strengths.includes(topic))
    .filter((mentor) => !language || mentor.languages.includes(language))
    .filter(({ name, school }) => {
      const text = plainWords(`${name} ${school?.name ?? ""} ${school?.city ?? ""}`);
      return sought.every((word) => text.includes(word));
    });
}
