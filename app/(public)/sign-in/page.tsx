import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { safeBack } from "@/lib/auth/back";
import { isDemo } from "@/lib/auth/demo";
import { beginningOf } from "@/lib/auth/entering";
import { currentFrame, isSignedOut } from "@/lib/auth/session";
import { DemoPeople } from "../_components/demo-people";
import { sendCode } from "./actions";

type SignInProps = { searchParams: Promise<{ back?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.signIn");
  return { title: t("title") };
}

export default async function SignIn({ searchParams }: SignInProps) {
  const { back: wanted } = await searchParams;
  const back = typeof wanted === "string" ? safeBack(wanted) : undefined;
  const frame = await currentFrame();
  if (frame) redirect(back ?? beginningOf(frame));
  const t = await getTranslations("auth");
  return (
    <div className="mx-auto max-w-[34rem]">
      <h1 className="text-3xl">{t("signIn.title")}</h1>
      <p className="mt-2.5 mb-6 text-lg text-muted">{t("signIn.lede")}</p>
      {(await isSignedOut()) ? (
        <div className="mb-6">
          <Banner title={t("signIn.ended")}>{t("signIn.endedWords")}</Banner>
        </div>
      ) : null}
      <Card>
        <Form action={sendCode} summary={false}>
          {back ? <input type="hidden" name="back" value={back} /> : null}
          <Field name="email" label={t("signIn.email")} hint={t("signIn.emailHint")} required>
            <Input type="email" autoComplete="email" inputMode="email" spellCheck={false} />
          </Field>
          <SubmitButton size="large" wide pendingLabel={t("signIn.sending")}>
            {t("signIn.send")}
          </SubmitButton>
        </Form>
        <details className="mt-5">
          <summary className="text-accent">{t("signIn.help")}</summary>
          <p className="mt-2 text-muted">{t("signIn.helpWords")}</p>
        </details>
      </Card>
      {isDemo() ? (
        <section className="mt-10">
          <h2>{t("demo.title")}</h2>
          <p className="mt-1 mb-4 text-muted">{t("demo.words")}</p>
          <DemoPeople back={back} narrow />
          <p className="mt-4">
            <Link href="/outbox">{t("demo.outbox")}</Link>
          </p>
        </section>
      ) : null}
    </div>
  );
}
