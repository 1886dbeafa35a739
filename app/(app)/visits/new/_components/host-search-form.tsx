import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { controlStyles } from "@/components/ui/control-styles";
import { lookFors } from "@/lib/visits/schema";

const levels = ["elementary", "middle", "secondary", "k12"] as const;

type HostSearchFormProps = {
  address: { q?: string | undefined; level?: string | undefined; lookFor?: string | undefined };
  found: number;
};

/** Searching is a question in the address: it can be kept, sent and gone back to. */
export function HostSearchForm({ address, found }: HostSearchFormProps) {
  const t = useTranslations("visits");
  const options = (
    name: "level" | "lookFor",
    values: readonly ((typeof levels)[number] | (typeof lookFors)[number])[],
  ) =>
    values.map((value) => (
      <option key={value} value={value}>
        {name === "level"
          ? t(`level.${value as (typeof levels)[number]}`)
          : t(`lookFor.${value as (typeof lookFors)[number]}`)}
      </option>
    ));
  return (
    <form
      method="get"
      action="/visits/new"
      className="mb-6 grid gap-x-4 gap-y-3 sm:grid-cols-[2fr_1fr_1.4fr_auto] sm:items-end"
    >
      <label className="font-semibold">
        <span className="mb-1 block">{t("search.words")}</span>
        <input
          type="search"
          name="q"
          defaultValue={address.q}
          className={`${controlStyles} font-normal`}
        />
      </label>
      <label className="font-semibold">
        <span className="mb-1 block">{t("search.level")}</span>
        <select
          name="level"
          defaultValue={address.level ?? ""}
          className={`${controlStyles} font-normal`}
        >
          <option value="">{t("search.any")}</option>
          {options("level", levels)}
        </select>
      </label>
      <label className="font-semibold">
        <span className="mb-1 block">{t("search.lookFor")}</span>
        <select
          name="lookFor"
          defaultValue={address.lookFor ?? ""}
          className={`${controlStyles} font-normal`}
        >
          <option value="">{t("search.any")}</option>
          {options("lookFor", lookFors)}
        </select>
      </label>
      <Button type="submit" variant="quiet">
        {t("search.show")}
      </Button>
      <p className="text-sm text-muted sm:col-span-4" role="status">
        {t("search.found", { count: found })}
      </p>
    </form>
  );
}
