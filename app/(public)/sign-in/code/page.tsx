import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CodeField } from "@/components/auth/code-field";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { Link, LinkButton } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { askingBrowser } from "@/lib/auth/asking";
import { safeBack, signInPath } from "@/lib/auth/back";
import { codeMinutes } from "@/lib/auth/commands";
import { addressAsked } from "@/lib/auth/queries";
import { now } from "@/lib/clock";
import { enterByCode } from "../actions";
import { CodeHelp } from "./_components/code-help";

type CodeProps = {
  searchParams: Promise<{ back?: string | string[]; invited?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.code");
  return { title: t("title") };
}

export default async function CodePage({ searchParams }: CodeProps) {
  const { back: wanted, invited } = await searchParams;
  const back = typeof wanted === "string" ? safeBack(wanted) : undefined;
  const again = signInPath(back);
  const t = await getTranslations("auth.code");
  const email = await addressAsked(await askingBrowser(), now());
  if (!email) {
    return (
      <EmptyState
        level={1}
        title={t("noneTitle")}
        action={<LinkButton href={again}>{t("ask")}</LinkButton>}
      >
        {t("none", { minutes: codeMinutes })}
      </EmptyState>
    );
  }
  // Whoever came by an invitation knows that the district has the address; to anyone else nothing is said of it.
  const lede = invited === "yes" ? "ledeInvited" : "lede";
  return (
    <div className="mx-auto max-w-[34rem]">
      <h1 className="text-3xl">{t("title")}</h1>
      <p className="mt-2.5 mb-6 text-lg text-muted">{t(lede, { email, minutes: codeMinutes })}</p>
      <Card>
        <Form action={enterByCode} summary={false}>
          {back ? <input type="hidden" name="back" value={back} /> : null}
          <CodeField />
          <SubmitButton size="large" wide pendingLabel={t("entering")}>
            {t("enter")}
          </SubmitButton>
        </Form>
        <p className="mt-5">
          <Link href={again}>{t("other")}</Link>
        </p>
      </Card>
      <CodeHelp />
    </div>
  );
}
