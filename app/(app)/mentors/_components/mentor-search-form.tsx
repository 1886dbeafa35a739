import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { controlStyles } from "@/components/ui/control-styles";
import { languages } from "@/lib/profiles/languages";
import { levels } from "@/lib/profiles/schema";
import type { MentorFilter } from "@/lib/requests/schema";
import { topics } from "@/lib/topics";

/** Searching is a question in the address: it can be kept, sent and gone back to. */
export function MentorSearchForm({ filter, found }: { filter: MentorFilter; found: number }) {
  const t = useTranslations("requests.mentors.search");
  const profile = useTranslations("profiles");
  const topic = useTranslations("topics");
  const locale = useLocale();
  const names = new Intl.DisplayNames([locale], { type: "language" });
  const spoken = languages
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <form
      method="get"
      action="/mentors"
      className="mb-6 grid gap-x-4 gap-y-3 sm:grid-cols-2 sm:items-end lg:grid-cols-[1.6fr_1fr_1.6fr_1fr_auto]"
    >
      <Labelled label={t("words")}>
        <input
          type="search"
          name="q"
          defaultValue={filter.q}
          className={`${controlStyles} font-normal`}
        />
      </Labelled>
      <Choice
        name="level"
        label={t("level")}
        chosen={filter.level}
        options={levels.map((value) => ({ value, label: profile(`level.${value}`) }))}
      />
      <Choice
        name="topic"
        label={t("topic")}
        chosen={filter.topic}
        options={topics.map((value) => ({ value, label: topic(value) }))}
      />
      <Choice name="language" label={t("language")} chosen={filter.language} options={spoken} />
      <Button type="submit" variant="quiet">
        {t("show")}
      </Button>
      <p className="text-sm text-muted sm:col-span-full" role="status">
        {t("found", { count: found })}
      </p>
    </form>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is its child
    <label className="font-semibold">
      <span className="mb-1 block">{label}</span>
      {children}
    </label>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  chosen: string | undefined;
  options: { value: string; label: string }[];
};

function Choice({ name, label, chosen, options }: ChoiceProps) {
  const t = useTranslations("requests.mentors.search");
  return (
    <Labelled label={label}>
      <select name={name} defaultValue={chosen ?? ""} className={`${controlStyles} font-normal`}>
        <option value="">{t("any")}</option>
        {options.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
