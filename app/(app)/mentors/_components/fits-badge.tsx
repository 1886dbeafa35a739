import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { MentorToAsk } from "@/lib/requests/mentors";

/** How well a mentor fits, in a word that helps to choose and judges nobody. */
export function FitsBadge({ tier }: Pick<MentorToAsk, "tier">) {
  const t = useTranslations("requests.tier");
  return <Badge tone={tier === "good" ? "fine" : "neutral"}>{t(tier)}</Badge>;
}
