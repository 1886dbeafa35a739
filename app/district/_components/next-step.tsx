import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link";
import type { IsoDate } from "@/lib/dates";
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
export function NobodyYet(props: StepProps & { isOver: boolean }) {
  const t = useTranslations("dashboard.nobody");
  return <NobodyHere title={t(props.isOver ? "over" : "title")} {...props} />;
}

type NobodyProps = StepProps & { title: string; isOver: boolean; level?: 1 | 2 };

type ListProps = { title: string; found: StepProps | null; today: IsoDate };

/** A page's list with nobody in it, and what comes next; `found` is null before there is a programme. */
export function EmptyList({ title, found, today }: ListProps) {
  if (!found) return <NoProgrammeYet title={title} />;
  const isOver = found.programme.endsOn < today;
  return <NobodyHere level={1} title={title} isOver={isOver} {...found} />;
}

/** After the year, the way to the others. */
function NobodyHere({ title, programme, counts, isOver, level = 2 }: NobodyProps) {
  const t = useTranslations("dashboard.nobody");
  const { words, go } = useStep(programme, counts);
  if (!isOver)
    return (
      <EmptyState level={level} title={title} action={go}>
        {words}
      </EmptyState>
    );
  const programmes = <LinkButton href="/district/programmes">{t("programmes")}</LinkButton>;
  return <EmptyState level={level} title={title} action={programmes} />;
}

function NoProgrammeYet({ title }: { title: string }) {
  const t = useTranslations("dashboard.empty");
  const make = <LinkButton href="/district/programmes">{t("programme")}</LinkButton>;
  return (
    <EmptyState level={1} title={title} action={make}>
      {t("what")}
    </EmptyState>
  );
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
