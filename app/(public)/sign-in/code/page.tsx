import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Link, LinkButton } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { askingBrowser } from "@/lib/auth/asking";
import { safeBack, signInPath } from "@/lib/auth/back";
import { codeMinutes } from "@/lib/auth/commands";
import { isDemo } from "@/lib/auth/demo";
import { addressAsked } from "@/lib/auth/queries";
import { now } from "@/lib/clock";
import { enterByCode } from "../actions";

type CodeProps = { searchParams: Promise<{ back?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.code");
  return { title: t("title") };
}

export default async function CodePage({ searchParams }: CodeProps) {
  const { back: wanted } = await searchParams;
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
  return (
    <div className="mx-auto max-w-[34rem]">
      <h1 className="text-3xl">{t("title")}</h1>
      <p className="mt-2.5 mb-6 text-lg text-muted">{t("lede", { email, minutes: codeMinutes })}</p>
      <Card>
        <Form action={enterByCode} summary={false}>
          {back ? <input type="hidden" name="back" value={back} /> : null}
          <Field name="code" label={t("label")} hint={t("hint")} required>
            <Input
              autoComplete="one-time-code"
              autoCapitalize="characters"
              autoCorrect="off"
              spellCheck={false}
              maxLength={40}
              className="font-semibold tracking-[0.16em] uppercase sm:text-lg"
            />
          </Field>
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

async function CodeHelp() {
  const t = await getTranslations("auth.code");
  return (
    <details className="mt-6 px-1">
      <summary className="text-accent">{t("help")}</summary>
      <ul className="mt-2 grid list-disc gap-1.5 ps-5 text-muted">
        <li>{t("help1")}</li>
        <li>{t("help2")}</li>
        <li>{t("help3")}</li>
        <li>{t("help4")}</li>
        {isDemo() ? (
          <li>
            <Link href="/outbox">{t("outbox")}</Link>
          </li>
        ) : null}
      </ul>
    </details>
  );
}
