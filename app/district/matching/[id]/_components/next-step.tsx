import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { Names as IdNames } from "@/components/matching/speak";
import { useFacts } from "@/components/matching/speak";
import { Link } from "@/components/ui/link";
import type { Fact } from "@/lib/matching/facts";
import type { RoundView } from "@/lib/rounds/queries";

type NextStepProps = {
  step: Fact;
  round: RoundView;
  /** Working the rest out anew would change something, and is offered on the page. */
  mayResolve: boolean;
  names: IdNames;
};

/** What could help somebody without a mentor, leading to where it is done. */
export function NextStep({ step, round, mayResolve, names }: NextStepProps) {
  const t = useTranslations("workbench.bound");
  const words = useFacts(names)(step);
  const href = placeOf(step, round);
  if (href) return <Link href={href}>{words}</Link>;
  if (step.key !== "next.pairNow" || !mayResolve) return words;
  return (
    <>
      {words} <Link href={"#bound" as Route}>{t("resolve")}</Link>
    </>
  );
}

/** Null where the step has no page of its own, or is not to be taken in this round any more. */
function placeOf({ key, values }: Fact, round: RoundView): Route | null {
  if (key === "next.findMentor") {
    return `/district/programmes/${round.programme.id}/invitations` as Route;
  }
  if (key === "next.askForPlace") {
    const mentor = round.people.get(String(values.mentorId));
    return mentor?.enrolmentId
      ? (`/district/people/sign-ups/${mentor.enrolmentId}` as Route)
      : null;
  }
  if (round.state !== "draft") return null;
  if (key === "next.reviewForbidden") return "#bound" as Route;
  if (key === "next.lowerFloor" || key === "next.dropMustHave") {
    return `/district/matching/${round.id}/weights` as Route;
  }
  return null;
}
