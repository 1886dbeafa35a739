import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { controlStyles } from "@/components/ui/control-styles";
import { Link } from "@/components/ui/link";

type FilterFormProps = {
  label: string;
  q: string;
  /** Where everything is shown again; absent while nothing is filtered. */
  clear?: Route;
  children: ReactNode;
};

/** Search and filters of a list; they make the address, so that it can be kept and sent. */
export function FilterForm({ label, q, clear, children }: FilterFormProps) {
  const t = useTranslations("roster.list");
  return (
    <search>
      <form className="mb-5 flex flex-wrap items-end gap-3 print:hidden">
        <label className="min-w-0 flex-[2_1_16rem]">
          <span className="mb-1 block text-sm font-semibold">{label}</span>
          <input type="search" name="q" defaultValue={q} className={controlStyles} />
        </label>
        {children}
        <Button type="submit" variant="quiet">
          {t("search")}
        </Button>
        {clear ? (
          <Link href={clear} className="inline-flex min-h-11 items-center">
            {t("clear")}
          </Link>
        ) : null}
      </form>
    </search>
  );
}

type FilterProps = {
  name: string;
  label: string;
  all: string;
  value: string | undefined;
  options: { value: string; label: string }[];
};

export function Filter({ name, label, all, value, options }: FilterProps) {
  return (
    <label className="min-w-0 flex-[1_1_10rem]">
      <span className="mb-1 block text-sm font-semibold">{label}</span>
      <select name={name} defaultValue={value ?? ""} className={controlStyles}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
