import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/link";
import { nextStep, type ProgrammeCounts, type NextStep as Step } from "@/lib/programmes/next-step";
import type { ProgrammeView } from "@/lib/programmes/queries";

type StepProps = { programme: ProgrammeView; counts: ProgrammeCounts };

/** "What happens next", with the button that does it. */
export function NextStep({ programme, counts }: StepProps) {
  const t = useTranslations("programmes");
  const step = nextStep(counts, programme.matchingWay);
  const waiting = step === "approve" ? counts.submitted : counts.waitingForMentor;
  return (
    <Banner
      title={t("page.next")}
      action={<LinkButton href={places(programme.id)[step]}>{t(`next.${step}.action`)}</LinkButton>}
    >
      {t(`next.${step}.words`, { count: waiting })}
    </Banner>
  );
}

function places(programmeId: string): Record<Step, Route> {
  const invitations = `/district/programmes/${programmeId}/invitations` as Route;
  return {
    confirmLibrarians: "/district/roster" as Route,
    invite: invitations,
    waitForSignUps: invitations,
    approve: "/district/people/sign-ups?state=submitted" as Route,
    findMentors: invitations,
    match: "/district/matching" as Route,
    ask: "/district/matching/requests" as Route,
    follow: "/district",
  };
}
