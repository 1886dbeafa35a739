import { useTranslations } from "next-intl";

export type MustWords = { words: string; asked: boolean };

/** Whether a part is a must: without it there is no pair. */
export function Must({ name, label, words, asked }: { name: string; label: string } & MustWords) {
  const t = useTranslations("ui");
  return (
    <label className="flex min-h-8 items-start gap-2.5 py-1">
      <input
        type="checkbox"
        name="mustHave"
        value={name}
        defaultChecked={asked}
        className="mt-0.5 size-4.5 shrink-0"
      />
      <span>
        {label}
        <span className="text-muted">
          {t("colon")} {words}
        </span>
      </span>
    </label>
  );
}
