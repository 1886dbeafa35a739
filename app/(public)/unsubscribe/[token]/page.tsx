import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link";
import { OneButton } from "@/components/ui/one-button";
import { type MailLinkAbout, openMailLink, openMailUndo } from "@/lib/mail-choices/link";
import { turnOff, turnOnAgain } from "./actions";

type UnsubscribeProps = {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notifications.mail.leave");
  return { title: t("name") };
}

/**
 * Where the link in a mail's footer leads, without signing in. Looking changes nothing: mail scanners
 * look too. It says what the mails are about, and of nobody whose they are.
 */
export default async function Unsubscribe({ params, searchParams }: UnsubscribeProps) {
  const { token } = await params;
  const { off, on } = await searchParams;
  const about = openMailLink(token)?.about;
  if (!about) return <Ended />;
  if (on) return <OnAgain />;
  return off ? <Off token={token} about={about} off={off} /> : <Question {...{ token, about }} />;
}

function Question({ token, about }: { token: string; about: MailLinkAbout }) {
  const t = useTranslations("notifications.mail.leave");
  return (
    <Page title={t(`title.${about}`)} words={t("words")}>
      <OneButton action={turnOff} fields={{ token }} label={t("press")} size="large" wide="phone" />
    </Page>
  );
}

type OffProps = { token: string; about: MailLinkAbout; off: string | string[] };

function Off({ token, about, off }: OffProps) {
  const t = useTranslations("notifications.mail.leave");
  const undo = typeof off === "string" && openMailUndo(off) ? off : undefined;
  return (
    <Page title={t(`offTitle.${about}`)} words={t("offWords")}>
      {undo ? (
        <OneButton
          action={turnOnAgain}
          fields={{ token, undo }}
          label={t("undo")}
          variant="quiet"
          size="large"
          wide="phone"
        />
      ) : null}
    </Page>
  );
}

function OnAgain() {
  const t = useTranslations("notifications.mail.leave");
  return <Page title={t("onTitle")} words={t("onWords")} />;
}

type PageProps = { title: string; words: string; children?: ReactNode };

function Page({ title, words, children }: PageProps) {
  const t = useTranslations("notifications.mail.leave");
  return (
    <div className="mx-auto max-w-[38rem]">
      <h1 className="mb-6 text-3xl">{title}</h1>
      <Card>
        <p className="mb-5">{words}</p>
        <div className="grid gap-3 sm:flex sm:flex-wrap">
          {children}
          <LinkButton href="/account/mail" variant="quiet" size="large" wide="phone">
            {t("settings")}
          </LinkButton>
        </div>
      </Card>
    </div>
  );
}

function Ended() {
  const t = useTranslations("notifications.mail.leave");
  return (
    <EmptyState
      level={1}
      title={t("endedTitle")}
      action={<LinkButton href="/account/mail">{t("settings")}</LinkButton>}
    >
      {t("ended")}
    </EmptyState>
  );
}
