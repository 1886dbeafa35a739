import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PairActions } from "@/components/mentorships/pair-actions";
import { DateText } from "@/components/time";
import { PageHeader } from "@/components/ui/page-header";
import { beginningOf } from "@/lib/auth/entering";
import { requireFrame } from "@/lib/auth/session";
import { sharingAddress } from "@/lib/check-ins/schema";
import { greetingAt } from "@/lib/home/greeting";
import type { HomeStep } from "@/lib/home/next-steps";
import { homeOf } from "@/lib/home/queries";
import { hasBegun } from "@/lib/mentorships/standing";
import { isOffered } from "@/lib/undo";
import { CheckInCard } from "./_components/check-in-card";
import { ledeOf } from "./_components/lede";
import { Pairs } from "./_components/pairs";
import { Said } from "./_components/said";
import { Steps } from "./_components/steps";
import { Without } from "./_components/without";

export async function generateMetadata() {
  const t = await getTranslations("mentorships.home");
  return { title: t("title") };
}

export default async function HomePage({ searchParams }: PageProps<"/home">) {
  const frame = await requireFrame();
  if (!frame.takesPart) redirect(beginningOf(frame));
  const { viewer } = frame;
  const asked = await searchParams;
  const home = await homeOf(viewer, await getLocale());
  const t = await getTranslations("mentorships.home");
  const { today, pairs, nextVisit, steps } = home;
  return (
    <>
      <PageHeader
        kicker={<DateText iso={today.date} style="weekday" begins />}
        title={t(`greeting.${greetingAt(today.minute)}`, { name: today.firstName })}
        lede={await ledeOf(home)}
        actions={pairs.some(hasBegun) ? <PairActions /> : undefined}
      />
      <Steps steps={steps} />
      {pairs.length > 0 ? (
        <Pairs pairs={pairs} nextVisit={nextVisit} />
      ) : (
        <Without {...home} asked={steps.some(isSignUp)} />
      )}
      <CheckInCard home={home} viewer={viewer} sharing={sharingAddress.parse(asked)} />
      <Said
        said={asked.said}
        {...(isOffered(asked.at, viewer) ? { logged: asked.logged, signal: asked.signal } : {})}
      />
    </>
  );
}

function isSignUp({ kind }: HomeStep): boolean {
  return kind === "beginSignUp" || kind === "finishSignUp" || kind === "answerQuestions";
}
