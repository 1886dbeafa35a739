import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Instant } from "@/components/time";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { isDemo } from "@/lib/auth/demo";
import { findInOutbox } from "@/lib/outbox";
import { demoDistrict } from "@/prisma/seed/cast";

type MailPageProps = { params: Promise<{ name: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.outbox");
  return { title: t("title") };
}

export default async function OutboxMailPage({ params }: MailPageProps) {
  const mail = isDemo() ? await findInOutbox((await params).name) : undefined;
  if (!mail) notFound();
  const t = await getTranslations("auth.outbox");
  const sent = <Instant at={mail.sentAt} timeZone={demoDistrict.timeZone} />;
  return (
    <>
      <PageHeader kicker={<Link href="/outbox">{t("back")}</Link>} title={mail.subject} />
      <DescriptionList
        layout="columns"
        className="mb-6"
        items={[
          { term: t("to"), detail: mail.to },
          { term: t("from"), detail: mail.from },
          { term: t("sent"), detail: sent },
        ]}
      />
      <div className="grid gap-5">
        <Card title={t("html")}>
          {/* No scripts, no forms; links open beside. */}
          <iframe
            title={t("html")}
            srcDoc={openingBeside(mail.html)}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            className="h-[34rem] w-full rounded-md border border-line bg-paper"
          />
        </Card>
        <Card title={t("text")}>
          <pre className="font-sans break-words whitespace-pre-wrap">{mail.text}</pre>
        </Card>
        {mail.calendar ? (
          <Card title={t("calendar")}>
            <pre className="overflow-x-auto text-sm">{mail.calendar}</pre>
          </Card>
        ) : null}
      </div>
    </>
  );
}

function openingBeside(html: string): string {
  return html.replace(/<head[^>]*>/i, '$&<base target="_blank">');
}
