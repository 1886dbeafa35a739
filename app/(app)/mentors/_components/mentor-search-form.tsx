import { useLocale, useTranslations } from "next-intl";
import { SearchChoice, SearchWords } from "@/components/ui/search-fields";
import { SearchForm } from "@/components/ui/search-form";
import { languages } from "@/lib/languages";
import { levels } from "@/lib/profiles/schema";
import type { MentorFilter } from "@/lib/requests/schema";
import { topics } from "@/lib/topics";

export function MentorSearchForm({ filter, found }: { filter: MentorFilter; found: number }) {
  const t = useTranslations("requests.mentors.search");
  const profile = useTranslations("profiles");
  const topic = useTranslations("topics");
  const locale = useLocale();
  const names = new Intl.DisplayNames([locale], { type: "language" });
  const spoken = languages
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  const all = t("any");
  return (
    <SearchForm button={t("show")} found={t("found", { count: found })}>
      <SearchWords label={t("words")} value={filter.q} />
      <SearchChoice
        name="level"
        label={t("level")}
        all={all}
        value={filter.level}
        options={levels.map((value) => ({ value, label: profile(`level.${value}`) }))}
      />
      <SearchChoice
        name="topic"
        label={t("topic")}
        all={all}
        value={filter.topic}
        options={topics.map((value) => ({ value, label: topic(value) }))}
      />
      <SearchChoice
        name="language"
        label={t("language")}
        all={all}
        value={filter.language}
        options={spoken}
      />
    </SearchForm>
  );
}
