import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Instant } from "@/components/time";
import { EmptyState } from "@/components/ui/empty-state";
import { Link, LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { isDemo } from "@/lib/auth/demo";
import { listOutbox } from "@/lib/outbox";
import { demoDistrict } from "@/prisma/seed/cast";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.outbox");
  return { title: t("title") };
}

/** The demo's mails. Outside the demo there is no such page. */
export default async function Outbox() {
  if (!isDemo()) notFound();
  const t = await getTranslations("auth.outbox");
  const mails = await listOutbox();
  return (
    <>
      <PageHeader
        title={t("title")}
        lede={t("lede")}
        actions={
          <>
            <LinkButton href="/outbox" variant="quiet">
              {t("again")}
            </LinkButton>
            <LinkButton href="/sign-in" variant="quiet">
              {t("signIn")}
            </LinkButton>
          </>
        }
      />
      {mails.length === 0 ? <EmptyState title={t("empty")}>{t("emptyWords")}</EmptyState> : null}
      <ul className="grid divide-y divide-line rounded-lg border border-line bg-surface empty:hidden">
        {mails.map((mail) => (
          <li key={mail.name} className="grid gap-0.5 px-4 py-3.5 sm:px-6">
            <Link href={`/outbox/${mail.name}` as Route} className="text-lg font-semibold">
              {mail.subject}
            </Link>
            <p className="text-sm text-muted">
              {t("to")} {mail.to} · <Instant at={mail.sentAt} timeZone={demoDistrict.timeZone} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
