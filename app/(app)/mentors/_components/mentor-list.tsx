import type { MentorToAsk } from "@/lib/requests/mentors";
import { MentorCard } from "./mentor-card";

/** Whom one may ask, the best fit first. */
export function MentorList({ mentors }: { mentors: readonly MentorToAsk[] }) {
  return (
    <ul className="grid gap-3.5 sm:grid-cols-2">
      {mentors.map((mentor) => (
        <li key={mentor.id}>
          <MentorCard mentor={mentor} />
        </li>
      ))}
    </ul>
  );
}
