import { getTranslations } from "next-intl/server";
import { ProfileFacts } from "@/components/profiles/profile-facts";
import { Badge } from "@/components/ui/badge";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { Link, LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import type { MyEnrolment } from "@/lib/enrolments/queries";
import { completeness } from "@/lib/profiles/completeness";
import { readersKey } from "@/lib/profiles/readers";
import type { SignUpState } from "../load";
import { CompletenessCard } from "./completeness-card";

/** The sign-up after it was sent: where it stands, what happens next, and the answers. */
export async function Sent({ state, enrolment }: { state: SignUpState; enrolment: MyEnrolment }) {
  const t = await getTranslations("profiles");
  const words = await getTranslations("ui");
  const { programme, profile, posts, wishes, vetoes } = state;
  const { roles, capacity, noMatchReason, mentorshipId } = enrolment;
  const approved = enrolment.state === "approved";
  const [first = "mentee"] = roles;
  const next = mentorshipId ? t("saved.approved.paired") : t(`saved.approved.lede.${first}`);
  const lede = approved ? next : t("saved.submitted.lede");
  return (
    <>
      <PageHeader
        kicker={`${programme.name} · ${t("title")}`}
        title={approved ? t("saved.approved.title") : t("saved.submitted.title")}
        lede={lede}
        actions={
          <>
            {mentorshipId ? (
              <LinkButton href={`/mentorships/${mentorshipId}`}>{t("saved.toPair")}</LinkButton>
            ) : null}
            <LinkButton variant={mentorshipId ? "quiet" : "primary"} href="/profile/edit">
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
          <ProfileFacts profile={profile} posts={posts} roles={roles} capacity={capacity} />
          {wishes.length + vetoes.length > 0 ? (
            <p className="mt-4 text-sm text-muted">
              {t("saved.wishes")}
              {words("colon")} {t("saved.wishCount", { count: wishes.length })}.{" "}
              {t(`readers.${readersKey("vetoes")}`)}
            </p>
          ) : null}
        </Card>
        <aside className="grid gap-5">
          <CompletenessCard {...completeness(profile, roles, capacity)} />
          <p className="text-sm">
            <Link href="/profile/roles">{t("begin.change")}</Link>
          </p>
        </aside>
      </div>
    </>
  );
}
