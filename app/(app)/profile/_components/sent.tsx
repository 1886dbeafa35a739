import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { ProfileFacts } from "@/components/profiles/profile-facts";
import { Badge } from "@/components/ui/badge";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { Link, LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import type { IsoDate } from "@/lib/dates";
import type { MyEnrolment } from "@/lib/enrolments/queries";
import { whatNext } from "@/lib/enrolments/what-next";
import { answersOf } from "@/lib/profiles/answers";
import { askedOf } from "@/lib/profiles/completeness";
import { completenessOf } from "@/lib/profiles/filled";
import { readersKey } from "@/lib/profiles/readers";
import type { SignUpState } from "../load";
import { CompletenessCard } from "./completeness-card";
import { completenessWords } from "./completeness-words";

type SentProps = { state: SignUpState; enrolment: MyEnrolment; today: IsoDate };

/** The sign-up after it was sent: where it stands, what happens next, and the answers. */
export async function Sent({ state, enrolment, today }: SentProps) {
  const t = await getTranslations("profiles");
  const words = await getTranslations("ui");
  const { programme, profile, posts, wishes, vetoes, request } = state;
  const { roles, capacity, noMatchReason, pairEnded } = enrolment;
  const approved = enrolment.state === "approved";
  const next = whatNext({ ...enrolment, programme, request, today });
  const told = t(`saved.approved.next.${next}`, { name: request?.partner ?? "" });
  const lede = pairEnded ? `${t("saved.approved.pairEnded")} ${told}` : told;
  const way = approved ? wayOn(next, enrolment, request) : null;
  const complete = completenessOf(askedOf(roles), answersOf({ profile, capacity, wishes, vetoes }));
  return (
    <>
      <PageHeader
        kicker={`${programme.name} · ${t("title")}`}
        title={approved ? t("saved.approved.title") : t("saved.submitted.title")}
        lede={approved ? lede : t("saved.submitted.lede")}
        actions={
          <>
            {way ? <LinkButton href={way.href}>{t(`saved.${way.label}`)}</LinkButton> : null}
            <LinkButton variant={way ? "quiet" : "primary"} href="/profile/edit">
              {t("saved.edit")}
            </LinkButton>
          </>
        }
      />
      {noMatchReason ? (
        <div className="mb-6">
          <Banner tone="watch" title={t("saved.setAside.title")}>
            {t("saved.setAside.words", { reason: noMatchReason })}
          </Banner>
        </div>
      ) : null}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <Card
          title={t("saved.answers")}
          action={
            <span className="flex flex-wrap gap-1.5">
              {roles.map((role) => (
                <Badge key={role} tone="fine">
                  {t(`role.${role}`)}
                </Badge>
              ))}
            </span>
          }
        >
          <ProfileFacts {...{ profile, posts, roles, capacity }} isOwn />
          {wishes.length + vetoes.length > 0 ? (
            <p className="mt-4 text-sm text-muted">
              {t("saved.wishes")}
              {words("colon")} {t("saved.wishCount", { count: wishes.length })}.{" "}
              {t(`readers.${readersKey("vetoes")}`)}
            </p>
          ) : null}
        </Card>
        <aside className="grid gap-5">
          <CompletenessCard {...complete} words={await completenessWords()} />
          <p className="text-sm">
            <Link href="/profile/roles">{t("begin.change")}</Link>
          </p>
        </aside>
      </div>
    </>
  );
}

/** Where what comes next is done, if it is the person's own to do. */
function wayOn(
  next: ReturnType<typeof whatNext>,
  { mentorshipId }: MyEnrolment,
  request: SignUpState["request"],
): { href: Route; label: "toPair" | "toRequest" | "toMentors" } | null {
  switch (next) {
    case "paired":
      return { href: `/mentorships/${mentorshipId}` as Route, label: "toPair" };
    case "asked":
    case "promised":
      return { href: `/requests/${request?.id}` as Route, label: "toRequest" };
    case "choosing":
    case "choosingOrRound":
      return { href: "/mentors" as Route, label: "toMentors" };
    default:
      return null;
  }
}
