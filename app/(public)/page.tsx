import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link";
import { isDemo } from "@/lib/auth/demo";
import { beginningOf } from "@/lib/auth/entering";
import { currentFrame } from "@/lib/auth/session";
import { DemoPeople } from "./_components/demo-people";
import { LandingShelf } from "./_components/landing-shelf";

export default async function Landing() {
  const frame = await currentFrame();
  if (frame) redirect(beginningOf(frame));
  const t = await getTranslations("auth.landing");
  return (
    <>
      <section className="grid items-center gap-x-14 gap-y-9 lg:grid-cols-[1.05fr_1fr]">
        <div>
          <h1 className="text-[2.5rem] sm:text-[3.35rem]">{t("title")}</h1>
          <p className="mt-5 max-w-[52ch] text-lg text-muted">{t("words")}</p>
          <div className="mt-7">
            <LinkButton href="/sign-in" size="large" wide="phone">
              {t("signIn")}
            </LinkButton>
          </div>
        </div>
        <LandingShelf title={t("picture")} />
      </section>
      {isDemo() ? (
        <section className="mt-12 rounded-lg border border-line bg-surface p-5 shadow-lift sm:p-6">
          <p className="mb-3 font-semibold">{t("demo")}</p>
          <DemoPeople />
        </section>
      ) : null}
      <h2 className="sr-only">{t("how")}</h2>
      <ul className="mt-14 grid gap-x-10 gap-y-8 md:grid-cols-3">
        {(["match", "visit", "log"] as const).map((part) => (
          <li key={part} className="border-t-2 border-accent pt-4">
            <h3 className="text-xl">{t(`${part}.title`)}</h3>
            <p className="mt-2 text-muted">{t(`${part}.words`)}</p>
          </li>
        ))}
      </ul>
      <section className="mt-14 rounded-lg bg-soft px-6 py-7 sm:px-9 sm:py-9">
        <h2 className="text-2xl">{t("privateTitle")}</h2>
        <p className="mt-3 max-w-[64ch] text-lg">{t("private")}</p>
      </section>
    </>
  );
}
