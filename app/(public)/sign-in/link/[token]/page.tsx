import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { linkWorks } from "@/lib/auth/links";
import { now } from "@/lib/clock";
import { enterByLink } from "../../actions";

type LinkPageProps = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.signIn");
  return { title: t("title") };
}

/** Looking does not use the link up; its button does. */
export default async function LinkPage({ params }: LinkPageProps) {
  const { token } = await params;
  const t = await getTranslations("auth");
  if (!(await linkWorks(token, now()))) {
    return (
      <EmptyState
        level={1}
        title={t("refusal.noLink")}
        action={<LinkButton href="/sign-in">{t("invitation.signIn")}</LinkButton>}
      />
    );
  }
  return (
    <div className="mx-auto max-w-[34rem]">
      <h1 className="text-3xl">{t("link.title")}</h1>
      <p className="mt-2.5 mb-6 text-lg text-muted">{t("link.lede")}</p>
      <Form action={enterByLink}>
        <input type="hidden" name="token" value={token} />
        <SubmitButton size="large" wide="phone" pendingLabel={t("code.entering")}>
          {t("link.enter")}
        </SubmitButton>
      </Form>
    </div>
  );
}
