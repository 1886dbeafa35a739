import { randomUUID } from "node:crypto";
import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireViewer } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { findHost, listHosts } from "@/lib/hosts/queries";
import { searchHosts } from "@/lib/hosts/search";
import type { Viewer } from "@/lib/viewer";
import { timesWith } from "@/lib/visits/offers";
import { readNewAddress } from "../_components/address";
import { AskForm } from "./_components/ask-form";
import { HostList } from "./_components/host-list";
import { HostSearchForm } from "./_components/host-search-form";

const perPage = 12;

export async function generateMetadata() {
  const t = await getTranslations("visits.new");
  return { title: t("name") };
}

/** First whose library, then when: the second screen has the host in its address. */
export default async function NewVisitPage({ searchParams }: PageProps<"/visits/new">) {
  const viewer = await requireViewer();
  const address = readNewAddress(await searchParams);
  return address.host ? (
    <ChooseTime viewer={viewer} hostId={address.host} />
  ) : (
    <ChooseHost viewer={viewer} address={address} />
  );
}

type Address = ReturnType<typeof readNewAddress>;

async function ChooseHost({ viewer, address }: { viewer: Viewer; address: Address }) {
  const t = await getTranslations("visits.new");
  const hosts = await listHosts(viewer);
  if (hosts === null) return <NotYet />;
  const { q, level, lookFor, page } = address;
  const lede = hosts.some(({ ownMentor }) => ownMentor) ? "hostLede" : "hostLedeNearest";
  const found = searchHosts(hosts, { words: q, level, lookFor });
  const shown = found.slice((page - 1) * perPage, page * perPage);
  const pageAddress = (to: number) => {
    const kept = Object.entries({ q, level, lookFor }).filter(([, value]) => value);
    return `/visits/new?${new URLSearchParams([...(kept as [string, string][]), ["page", `${to}`]])}`;
  };
  return (
    <>
      <Breadcrumbs crumbs={await crumbs()} />
      <PageHeader kicker={t("step", { step: 1 })} title={t("hostTitle")} lede={t(lede)} />
      {hosts.length > 6 ? <HostSearchForm address={address} found={found.length} /> : null}
      {shown.length > 0 ? (
        <HostList hosts={shown} />
      ) : (
        <EmptyState title={t(hosts.length === 0 ? "noHosts" : "noneFound")}>
          {t(hosts.length === 0 ? "noHostsWords" : "noneFoundWords")}
        </EmptyState>
      )}
      <Pagination
        page={page}
        pages={Math.ceil(found.length / perPage)}
        href={(to) => pageAddress(to) as Route}
      />
    </>
  );
}

async function ChooseTime({ viewer, hostId }: { viewer: Viewer; hostId: string }) {
  const t = await getTranslations("visits.new");
  const { host, offer } = await readTogether(viewer, async () => {
    const found = await findHost(viewer, hostId);
    const zone = found?.schools[0]?.timeZone;
    return { host: found, offer: zone ? await timesWith(viewer, hostId, zone) : null };
  });
  const [school] = host?.schools ?? [];
  if (!host || !school || !offer) notFound();
  return (
    <>
      <Breadcrumbs
        crumbs={[...(await crumbs()), { href: "/visits/new" as Route, label: t("name") }]}
      />
      <PageHeader
        kicker={t("step", { step: 2 })}
        title={t("timeTitle", { name: host.firstName, school: school.name })}
        lede={t("timeLede", { name: host.firstName })}
      />
      <AskForm host={host} offer={offer} formKey={randomUUID()} />
    </>
  );
}

async function NotYet() {
  const t = await getTranslations("visits.new");
  return (
    <EmptyState
      level={1}
      title={t("notYet")}
      action={<LinkButton href={"/profile" as Route}>{t("toProfile")}</LinkButton>}
    >
      {t("notYetWords")}
    </EmptyState>
  );
}

async function crumbs() {
  const t = await getTranslations("visits");
  return [{ href: "/visits" as Route, label: t("name") }];
}
