import { faultsOf } from "@/lib/matching/faults";
import { placesOf } from "@/lib/matching/rules";
import type { Problem } from "@/lib/matching/types";

/**
 * A pinned pair that cannot be any more is nobody's fault: the two are free again. So is
 * whoever was chosen last for a mentor who has fewer places by now.
 */
export function withoutLostPins(problem: Problem): Problem {
  const lost = new Set(
    faultsOf(problem).flatMap((fault) =>
      fault.kind === "pinImpossible" || fault.kind === "pinUnknown" ? [fault.pair] : [],
    ),
  );
  const left = new Map(problem.mentors.map((mentor) => [mentor.id, placesOf(mentor)]));
  const pinned = problem.pinned.filter((pin) => {
    const places = left.get(pin.mentorId) ?? 0;
    if (lost.has(pin) || places === 0) return false;
    left.set(pin.mentorId, places - 1);
    return true;
  });
  return { ...problem, pinned };
}
