import { useTranslations } from "next-intl";
import { Pagination } from "@/components/ui/pagination";
import { queryOf } from "./address";

type ListFootProps = {
  path: "/district/people" | "/district/roster/schools" | "/district/matching/people";
  asked: { page: number } & Record<string, string | number | undefined>;
  list: { pages: number; total: number };
};

/** Below a list of the roster: its pages, and all of it as it is filtered, as a file. */
export function ListFoot({ path, asked, list }: ListFootProps) {
  const t = useTranslations("roster.list");
  return (
    <>
      <Pagination
        page={asked.page}
        pages={list.pages}
        total={list.total}
        href={(page) => `${path}?${queryOf(asked, { page })}`}
      />
      {list.total > 0 ? (
        <p className="mt-4 text-sm print:hidden">
          <a
            href={`${path}/csv?${queryOf(asked, { page: undefined })}`}
            className="text-accent underline"
          >
            {t("csv")}
          </a>
        </p>
      ) : null}
    </>
  );
}
