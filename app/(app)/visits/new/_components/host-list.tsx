import type { Route } from "next";
import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { useDistance } from "@/components/distance";
import { Avatar, initialsOf } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import type { HostLine } from "@/lib/hosts/search";

/** Whom one may visit; the whole card leads to the times. */
export function HostList({ hosts }: { hosts: HostLine[] }) {
  return (
    <ul className="grid gap-3.5 sm:grid-cols-2">
      {hosts.map((host) => (
        <li key={host.personId}>
          <HostCard host={host} />
        </li>
      ))}
    </ul>
  );
}

function HostCard({ host }: { host: HostLine }) {
  const t = useTranslations("visits");
  const distance = useDistance();
  const { school, km, worthSeeing } = host;
  const facts = [
    school.city,
    school.level && t(`level.${school.level}`),
    km === null ? null : t("about", { distance: distance(km) }),
  ].filter(Boolean);
  return (
    <NextLink
      href={`/visits/new?host=${host.personId}` as Route}
      className="card flex h-full gap-4 rounded-lg border border-line bg-surface p-4 text-ink no-underline shadow-lift hover:border-accent sm:p-5"
    >
      <Avatar initials={initialsOf(host.name)} />
      <span className="min-w-0">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-semibold">{host.name}</span>
          {host.ownMentor ? <Badge tone="fine">{t("new.ownMentor")}</Badge> : null}
        </span>
        <span className="block">{school.name}</span>
        <span className="block text-sm text-muted">{facts.join(" · ")}</span>
        {worthSeeing.length > 0 ? (
          <span className="mt-2 block text-sm">
            <span className="text-muted">{t("new.worthSeeing")} </span>
            {worthSeeing
              .slice(0, 3)
              .map((one) => t(`lookFor.${one}`))
              .join(", ")}
          </span>
        ) : null}
      </span>
    </NextLink>
  );
}
