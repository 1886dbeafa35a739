import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Banner } from "@/components/ui/banner";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireViewer } from "@/lib/auth/session";
import { type Looking, mentorsToAsk } from "@/lib/requests/mentors";
import { type MentorFilter, mentorFilter } from "@/lib/requests/schema";
import { searchMentors } from "@/lib/requests/search";
import { MentorList } from "./_components/mentor-list";
import { MentorSearchForm } from "./_components/mentor-search-form";

const perPage = 12;

export async function generateMetadata() {
  const t = await getTranslations("requests.mentors");
  return { title: t("title") };
}

/** Mentors with a free place, for a mentee who may ask one; not there for anybody else. */
export default async function MentorsPage({ searchParams }: PageProps<"/mentors">) {
  const viewer = await requireViewer();
  const filter = mentorFilter.parse(await searchParams);
  const looking = await mentorsToAsk(viewer);
  if (!looking) notFound();
  const { mentors, programme } = looking;
  const found = searchMentors(mentors, filter);
  const shown = found.slice((filter.page - 1) * perPage, filter.page * perPage);
  const t = await getTranslations("requests.mentors");
  return (
    <>
      <PageHeader
        kicker={programme.name}
        title={t("heading", { count: mentors.length })}
        lede={mentors.length > 0 ? t("lede") : undefined}
      />
      <Open looking={looking} />
      {mentors.length > 6 ? <MentorSearchForm filter={filter} found={found.length} /> : null}
      {shown.length > 0 ? <MentorList mentors={shown} /> : <Nobody any={mentors.length > 0} />}
      <Pagination
        page={filter.page}
        pages={Math.ceil(found.length / perPage)}
        total={found.length}
        href={(page) => addressOf({ ...filter, page })}
      />
      <p className="mt-8 max-w-[68ch] text-sm text-muted">
        {t("how", { days: programme.answerDays })}
      </p>
    </>
  );
}

async function Open({ looking: { open } }: { looking: Looking }) {
  const t = await getTranslations("requests.mentors");
  if (!open) return null;
  return (
    <div className="mb-6">
      <Banner
        action={
          <LinkButton variant="quiet" size="small" href={`/requests/${open.id}` as Route}>
            {t("openLink")}
          </LinkButton>
        }
      >
        {t("open", { name: open.mentor })}
      </Banner>
    </div>
  );
}

async function Nobody({ any }: { any: boolean }) {
  const t = await getTranslations("requests.mentors");
  return (
    <EmptyState
      title={any ? t("none") : t("heading", { count: 0 })}
      action={
        any ? (
          <LinkButton variant="quiet" href={"/mentors" as Route}>
            {t("everyone")}
          </LinkButton>
        ) : undefined
      }
    >
      {any ? t("noneWords") : t("noPlaces")}
    </EmptyState>
  );
}

function addressOf({ q, level, topic, language, page }: MentorFilter): Route {
  const kept = Object.entries({ q, level, topic, language, page: String(page) }).flatMap(
    ([name, value]) => (value ? [[name, value]] : []),
  );
  return `/mentors?${new URLSearchParams(kept)}` as Route;
}
