import { closely, type Look, type SeenClosely } from "./closely";
import { withThread } from "./thread";

/** Up to so many pairs of everyone with everyone, asking a thread takes longer than working it out. */
const AT_ONCE = 100_000;

/** The same, of a larger round from a thread, so that nobody else waits for it. */
export async function closelyAside(look: Look): Promise<SeenClosely> {
  const { mentees, mentors } = look.draft.problem;
  if (mentees.length * mentors.length <= AT_ONCE) return closely(look);
  return withThread((thread) => thread.ask("closely", look));
}
