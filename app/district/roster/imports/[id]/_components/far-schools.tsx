import { useTranslations } from "next-intl";
import { useDistance } from "@/components/distance";
import { Badge } from "@/components/ui/badge";
import { Banner } from "@/components/ui/banner";
import { Link } from "@/components/ui/link";
import type { ImportDetail } from "@/lib/imports/queries";

/** Schools of the file whose coordinates lie far from the others: shown, not believed. */
export function FarSchools({ found }: { found: ImportDetail }) {
  const t = useTranslations("roster");
  const distance = useDistance();
  const { far } = found.counts;
  if (far.length === 0) return null;
  return (
    <Banner
      tone="watch"
      title={t("import.farTitle", { count: far.length })}
      action={
        found.state === "applied" && far.some(({ open }) => open) ? (
          <Link href="/district/roster/schools?doubtful=yes">{t("tabs.schools")}</Link>
        ) : null
      }
    >
      <p className="mb-1.5">
        {t(far.some(({ open }) => open) ? "import.farWords" : "import.farClosed")}
      </p>
      <ul className="grid gap-1">
        {far.map(({ row, name, km, open }) => (
          <li key={row} className="flex flex-wrap items-baseline gap-x-2.5">
            {t("import.farLine", { name, distance: distance(km) })}
            {open ? null : <Badge>{t("import.farNotOpen")}</Badge>}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
