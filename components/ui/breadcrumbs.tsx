import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Link } from "./link";

type Crumb = { href: Route; label: string };

/** The way back up. The page itself is not in it: its title says where we are. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  const t = useTranslations("ui");
  return (
    <nav aria-label={t("breadcrumbs")} className="mb-3 text-sm">
      <ol className="flex flex-wrap gap-x-2">
        {crumbs.map((crumb) => (
          <li
            key={crumb.href}
            className="not-last:after:ps-2 not-last:after:text-muted not-last:after:content-['/'/'']"
          >
            <Link href={crumb.href} className="inline-block py-1">
              {crumb.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
