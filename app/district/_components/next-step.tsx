import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link";
import { nextStep, type ProgrammeCounts, type NextStep as Step } from "@/lib/programmes/next-step";
import type { ProgrammeView } from "@/lib/programmes/queries";

type StepProps = { programme: ProgrammeView; counts: ProgrammeCounts };

/** "What happens next", with the button that does it. */
export function NextStep({ programme, counts }: StepProps) {
  const t = useTranslations("programmes");
  const { words, go } = useStep(programme, counts);
  return (
    <Banner title={t("page.next")} action={go}>
      {words}
    </Banner>
  );
}

/** Where nobody has come yet, instead of everything that would count them. */
export function NobodyYet({ programme, counts, isOver }: StepProps & { isOver: boolean }) {
  const t = useTranslations("dashboard.nobody");
  const { words, go } = useStep(programme, counts);
  if (!isOver)
    return (
      <EmptyState title={t("title")} action={go}>
        {words}
      </EmptyState>
    );
  const programmes = <LinkButton href="/district/programmes">{t("programmes")}</LinkButton>;
  return <EmptyState title={t("over")} action={programmes} />;
}

function useStep(programme: ProgrammeView, counts: ProgrammeCounts) {
  const t = useTranslations("programmes.next");
  const step = nextStep(counts, programme.matchingWay);
  const count = step === "approve" ? counts.submitted : counts.waitingForMentor;
  const go = <LinkButton href={places(programme.id)[step]}>{t(`${step}.action`)}</LinkButton>;
  return { words: t(`${step}.words`, { count }), go };
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
