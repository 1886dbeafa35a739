import type { Route } from "next";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Link, LinkButton } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { SearchWords } from "@/components/ui/search-fields";
import { SearchForm } from "@/components/ui/search-form";
import type { Unpaired } from "@/lib/rounds/by-hand";

type ChooseMenteeProps = {
  rows: Unpaired[];
  total: number;
  pages: number;
  q: string | undefined;
  page: number;
};

const path = "/district/mentorships/new";

/** Who waits for nothing but a mentor, by name, found by a part of it. */
export function ChooseMentee({ rows, total, pages, q, page }: ChooseMenteeProps) {
  const t = useTranslations("matching.byHand");
  const signUps = useTranslations("programmes.signUps");
  if (total === 0 && !q) {
    const approve = <LinkButton href="/district/people/sign-ups">{signUps("title")}</LinkButton>;
    return <EmptyState title={t("nobody")} action={approve} />;
  }
  return (
    <>
      <SearchForm
        button={t("find")}
        found={q ? t("found", { count: total, words: q }) : t("waiting", { count: total })}
        clear={q ? { href: path as Route, label: t("everybody") } : undefined}
      >
        <SearchWords label={t("name")} value={q} />
      </SearchForm>
      <ul className="grid gap-1">
        {rows.map(({ personId, name, school }) => (
          <li key={personId} className="py-1.5">
            <Link href={`${path}?mentee=${personId}` as Route}>{name}</Link>
            <span className="text-muted"> {school}</span>
          </li>
        ))}
      </ul>
      <Pagination
        page={page}
        pages={pages}
        total={total}
        href={(to) => `${path}?${new URLSearchParams({ ...(q && { q }), page: `${to}` })}` as Route}
      />
    </>
  );
}
