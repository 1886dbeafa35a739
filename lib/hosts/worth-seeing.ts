import type { Topic } from "@/lib/topics";
import type { LookFor } from "@/lib/visits/schema";

/** What a host is strong in, as what there is to see in their library. */
const seenIn: Partial<Record<Topic, LookFor>> = {
  "advocacy-and-the-principal": "community",
  "volunteers-and-clerks": "community",
  "collaboration-and-co-teaching": "community",
  "managing-an-open-space": "space",
  "selection-and-vendors": "collection",
  weeding: "collection",
  "schedule-and-time": "schedule",
  "circulation-and-automation": "procedures",
  inventory: "procedures",
  rollover: "procedures",
  policies: "policies",
  "challenges-to-materials": "policies",
  "inquiry-and-research-lessons": "teaching",
  "media-and-information-literacy": "teaching",
  "technology-and-devices": "technology",
  "displays-and-reading-promotion": "displays",
  "book-fair": "displays",
  "makerspace-and-learning-commons": "makerspace",
  "budget-and-purchase-orders": "budget",
};

/** What there is to see at a host's, what they are strongest in first. */
export function worthSeeing(strengths: { topic: string; weight: number }[]): LookFor[] {
  const found = [...strengths]
    .sort((a, b) => b.weight - a.weight || a.topic.localeCompare(b.topic))
    .flatMap(({ topic }) => seenIn[topic as Topic] ?? []);
  return [...new Set(found)];
}
