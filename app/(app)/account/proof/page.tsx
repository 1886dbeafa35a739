import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { Link, LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { askingBrowser } from "@/lib/auth/asking";
import { safeBack } from "@/lib/auth/back";
import { isDemo } from "@/lib/auth/demo";
import { isProven, proofMinutes } from "@/lib/auth/proof";
import { addressAsked } from "@/lib/auth/queries";
import { requireFrame } from "@/lib/auth/session";
import { sendProofCode } from "../actions";
import { CodeForm } from "./_components/code-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.proof");
  return { title: t("title") };
}

/** Whoever sits there proves who they are once more, and goes back to what they were about to do. */
export default async function Proof({ searchParams }: PageProps<"/account/proof">) {
  const frame = await requireFrame();
  const { back: wanted } = await searchParams;
  const back = typeof wanted === "string" ? safeBack(wanted) : undefined;
  const t = await getTranslations("auth.proof");
  if (isProven(frame)) {
    if (back) redirect(back);
    return (
      <EmptyState
        level={1}
        title={t("doneTitle")}
        action={<LinkButton href="/account">{t("account")}</LinkButton>}
      >
        {t("done", { minutes: proofMinutes })}
      </EmptyState>
    );
  }
  const asked = await addressAsked(await askingBrowser(), frame.viewer.now);
  const isSent = asked?.toLowerCase() === frame.email.toLowerCase();
  return (
    <div className="mx-auto max-w-[34rem]">
      <PageHeader title={t("title")} lede={t("lede", { minutes: proofMinutes })} />
      <Card>
        {isSent ? <CodeForm email={frame.email} back={back} /> : null}
        <Form action={sendProofCode} summary={false} className="grid gap-4">
          {back ? <input type="hidden" name="back" value={back} /> : null}
          {isSent ? null : <p>{t("words", { email: frame.email })}</p>}
          <SubmitButton
            variant={isSent ? "quiet" : undefined}
            size="large"
            wide
            pendingLabel={t("sending")}
          >
            {t(isSent ? "again" : "send")}
          </SubmitButton>
        </Form>
      </Card>
      <p className="mt-5 px-1 text-muted">{t(back ? "then" : "thenTab")}</p>
      {isDemo() ? (
        <p className="mt-3 px-1">
          <Link href="/outbox" target="_blank">
            {t("outbox")}
          </Link>
        </p>
      ) : null}
    </div>
  );
}
