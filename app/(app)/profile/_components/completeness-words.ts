import { getTranslations } from "next-intl/server";
import { askableFields } from "@/lib/enrolments/schema";
import type { CompletenessWords } from "./completeness-card";

/** The card's words, ready for the browser that follows the form. */
export async function completenessWords(): Promise<CompletenessWords> {
  const t = await getTranslations("profiles.complete");
  const why: CompletenessWords["why"] = {};
  for (const field of askableFields) why[field] = t(`why.${field}`);
  return { title: t("title"), all: t("all"), missing: t("missing"), why };
}
