import { useTranslations } from "next-intl";
import type { ContactFunction } from "@/lib/contact-functions";
import { type Topic, topics } from "@/lib/topics";

/** "guiding, support" */
export function FunctionsText({ functions }: { functions: readonly ContactFunction[] }) {
  const t = useTranslations("ui.functions");
  return functions.map((one) => t(one)).join(", ");
}

/** The words for topics; a topic that the list no longer has shows its slug. */
export function TopicsText({ slugs }: { slugs: readonly string[] }) {
  const t = useTranslations("topics");
  return slugs.map((slug) => (isTopic(slug) ? t(slug) : slug)).join(", ");
}

function isTopic(slug: string): slug is Topic {
  return topics.some((topic) => topic === slug);
}
