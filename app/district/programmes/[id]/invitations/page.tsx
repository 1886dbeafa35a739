import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idOf } from "@/app/_frame/address";
import { Banner } from "@/components/ui/banner";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SearchWords } from "@/components/ui/search-fields";
import { SearchForm } from "@/components/ui/search-form";
import { Tabs } from "@/components/ui/tabs";
import { requireCoordinator, requireFrame } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { invitationCounts, listInvitable, listInvitations } from "@/lib/invitations/queries";
import {
  type InvitationFilter,
  invitationFilter,
  invitationStates,
} from "@/lib/invitations/schema";
import { programmeOf } from "@/lib/programmes/queries";
import { InvitationTable } from "./_components/invitation-table";
import { InviteCard } from "./_components/invite-card";

export async function generateMetadata() {
  const t = await getTranslations("programmes.invitations");
  return { title: t("title") };
}

type Props = PageProps<"/district/programmes/[id]/invitations">;

/** Who is invited, who has opened it, who has signed up; and inviting more. */
export default async function InvitationsPage(props: Props) {
  const coordinator = await requireCoordinator();
  const { district } = await requireFrame();
  const id = idOf((await props.params).id);
  const query = await props.searchParams;
  const filter = invitationFilter.parse(query);
  const { programme, list, counts, invitable } = await readTogether(coordinator, async () => ({
    programme: await programmeOf(coordinator, id),
    list: await listInvitations(coordinator, id, filter),
    counts: await invitationCounts(coordinator, id),
    invitable: await listInvitable(coordinator, id, filter.more),
  }));
  if (!programme) notFound();
  const t = await getTranslations("programmes");
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const just = Number(query.invited) || 0;
  const href = (part: Partial<InvitationFilter>) => addressOf(id, { ...filter, page: 1, ...part });
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: "/district/programmes", label: t("title") },
          { href: `/district/programmes/${id}` as Route, label: programme.name },
        ]}
      />
      <PageHeader title={t("invitations.title")} lede={t("invitations.lede")} />
      {just > 0 ? (
        <div className="mb-5" role="status">
          <Banner>{t("invitations.invited", { count: just })}</Banner>
        </div>
      ) : null}
      <InviteCard
        programmeId={id}
        {...invitable}
        page={filter.more}
        href={(more) => href({ page: filter.page, more })}
      />
      {all > 0 ? (
        <>
          <Tabs
            label={t("invitations.stateHead")}
            tabs={[
              {
                href: href({ state: undefined }),
                label: t("invitations.all"),
                count: all,
                current: !filter.state,
              },
              ...invitationStates.map((state) => ({
                href: href({ state }),
                label: t(`invitations.state.${state}`),
                count: counts[state],
                current: filter.state === state,
              })),
            ]}
          />
          <SearchForm button={t("invitations.find")} kept={{ state: filter.state }}>
            <SearchWords label={t("invitations.search")} value={filter.q} />
          </SearchForm>
          <InvitationTable programmeId={id} rows={list.rows} timeZone={district.timeZone} />
          <Pagination {...list} page={filter.page} href={(page) => href({ page })} />
        </>
      ) : null}
    </>
  );
}

function addressOf(id: string, { state, q, page, more }: InvitationFilter): Route {
  const query = new URLSearchParams();
  if (state) query.set("state", state);
  if (q) query.set("q", q);
  if (page > 1) query.set("page", String(page));
  if (more > 1) query.set("more", String(more));
  const text = query.size > 0 ? `?${query}` : "";
  return `/district/programmes/${id}/invitations${text}` as Route;
}
