import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { Banner } from "@/components/ui/banner";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { UndoToast } from "@/components/ui/toast";
import { requireCoordinator, requireFrame } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { type SignUpFilter, signUpFilter, signUpStates } from "@/lib/enrolments/schema";
import { currentProgramme } from "@/lib/programmes/queries";
import { listSignUps, signUpCounts } from "@/lib/reviews/queries";
import { isOffered } from "@/lib/undo";
import type { Coordinator } from "@/lib/viewer";
import { FindSignUps } from "./_components/find-sign-ups";
import { SignUpTable } from "./_components/sign-up-table";
import { undoApproval } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("programmes.signUps");
  return { title: t("title") };
}

/** Everyone who signed up for the current programme; those who wait can be approved together. */
export default async function SignUpsPage(props: PageProps<"/district/people/sign-ups">) {
  const coordinator = await requireCoordinator();
  const { district } = await requireFrame();
  const query = await props.searchParams;
  const filter = signUpFilter.parse(query);
  const found = await readTogether(coordinator, () => load(coordinator, filter));
  if (!found) return <Nobody href="/district/programmes" />;
  const { programme, list, counts } = found;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (all === 0) return <Nobody href={`/district/programmes/${programme.id}/invitations`} />;
  const t = await getTranslations("programmes.signUps");
  const href = (part: Partial<SignUpFilter>) => addressOf({ ...filter, page: 1, ...part });
  return (
    <>
      <PageHeader kicker={programme.name} title={t("title")} lede={t("lede")} />
      {query.undo === "done" || query.undo === "late" ? (
        <div className="mb-5" role="status">
          <Banner tone={query.undo === "late" ? "watch" : "info"}>
            {query.undo === "late" ? t("tooLate") : t("undone")}
          </Banner>
        </div>
      ) : null}
      <Tabs
        label={t("stateHead")}
        tabs={[
          { href: href({ state: undefined }), label: t("all"), count: all, current: !filter.state },
          ...signUpStates.map((state) => ({
            href: href({ state }),
            label: t(`state.${state}`),
            count: counts[state],
            current: filter.state === state,
          })),
        ]}
      />
      <FindSignUps filter={filter} />
      <SignUpTable
        rows={list.rows}
        timeZone={district.timeZone}
        waiting={filter.state === "submitted"}
      />
      <Pagination {...list} page={filter.page} href={(page) => href({ page })} />
      <JustApproved query={query} now={coordinator.now} />
    </>
  );
}

async function load(coordinator: Coordinator, filter: SignUpFilter) {
  const programme = await currentProgramme(coordinator);
  if (!programme) return null;
  return {
    programme,
    list: await listSignUps(coordinator, programme.id, filter),
    counts: await signUpCounts(coordinator, programme.id),
  };
}

async function Nobody({ href }: { href: string }) {
  const t = await getTranslations("programmes");
  return (
    <EmptyState
      level={1}
      title={t("signUps.none")}
      action={<LinkButton href={href as Route}>{t("invitations.title")}</LinkButton>}
    >
      {t("signUps.noneWords")}
    </EmptyState>
  );
}

type Query = Record<string, string | string[] | undefined>;

/** Ten seconds to take the approval back; a page opened later does not offer it. */
async function JustApproved({ query, now }: { query: Query; now: Date }) {
  const { approved, at } = query;
  if (typeof approved !== "string" || typeof at !== "string") return null;
  if (!isOffered(at, { now })) return null;
  const t = await getTranslations("programmes.signUps");
  return (
    <UndoToast
      message={t("approved", { count: Number(approved) || 1 })}
      undo={undoApproval}
      fields={{ at }}
    />
  );
}

function addressOf({ state, role, q, page }: SignUpFilter): Route {
  const query = new URLSearchParams();
  if (state) query.set("state", state);
  if (role) query.set("role", role);
  if (q) query.set("q", q);
  if (page > 1) query.set("page", String(page));
  return `/district/people/sign-ups${query.size > 0 ? `?${query}` : ""}` as Route;
}
