import type { Route } from "next";
import { redirect } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { LinkButton } from "./link";

type PaginationProps = {
  page: number;
  pages: number;
  /** How many rows there are in all. */
  total?: number;
  href: (page: number) => Route;
};

/** Earlier and later rows, as links with addresses of their own. */
export function Pagination({ page, pages, total, href }: PaginationProps) {
  const t = useTranslations("ui.pagination");
  const format = useFormatter();
  // A page beyond the end, of a list that was longer once, is its last.
  if (page > 1 && page > pages) redirect(href(Math.max(1, pages)));
  if (pages <= 1) return null;
  return (
    <nav aria-label={t("label")} className="mt-5 flex flex-wrap items-center justify-between gap-3">
      <p className="text-sm text-muted">
        {t("where", { page: format.number(page), pages: format.number(pages) })}
        {total === undefined ? null : ` · ${t("total", { total })}`}
      </p>
      <div className="flex gap-2.5">
        {page > 1 ? (
          <LinkButton variant="quiet" rel="prev" href={href(page - 1)}>
            {t("previous")}
          </LinkButton>
        ) : null}
        {page < pages ? (
          <LinkButton variant="quiet" rel="next" href={href(page + 1)}>
            {t("next")}
          </LinkButton>
        ) : null}
      </div>
    </nav>
  );
}
