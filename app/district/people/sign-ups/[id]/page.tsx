import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { idOf } from "@/app/_frame/address";
import { ProfileFacts } from "@/components/profiles/profile-facts";
import { formatInstant } from "@/components/time";
import { Badge } from "@/components/ui/badge";
import { Banner } from "@/components/ui/banner";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requireCoordinator, requireFrame } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { postsOf, profileOf } from "@/lib/profiles/queries";
import { type SignUp, signUpOf } from "@/lib/reviews/queries";
import type { Coordinator } from "@/lib/viewer";
import { Approve } from "./_components/approve";
import { Ask } from "./_components/ask";
import { Capacity } from "./_components/capacity";
import { Questions } from "./_components/questions";
import { SetAside } from "./_components/set-aside";

export async function generateMetadata() {
  const t = await getTranslations("programmes.signUps");
  return { title: t("title") };
}

/** One sign-up: what the person wrote, and what the coordinator can do about it. */
export default async function SignUpPage(props: PageProps<"/district/people/sign-ups/[id]">) {
  const coordinator = await requireCoordinator();
  const { district } = await requireFrame();
  const id = idOf((await props.params).id);
  const found = await readTogether(coordinator, () => load(coordinator, id));
  if (!found) notFound();
  const { signUp, profile, posts } = found;
  const t = await getTranslations("programmes");
  const tRole = await getTranslations("profiles.role");
  const next = await nextWords(signUp, district.timeZone);
  const waiting = signUp.state === "submitted" || signUp.state === "returned";
  return (
    <>
      <Breadcrumbs crumbs={[{ href: "/district/people/sign-ups", label: t("signUps.title") }]} />
      <PageHeader kicker={signUp.school} title={signUp.name} lede={next} />
      {signUp.noMatchReason ? (
        <div className="mb-5">
          <Banner tone="watch">{t("signUp.asideIs", { reason: signUp.noMatchReason })}</Banner>
        </div>
      ) : null}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
        <Card
          title={t("signUp.answers", { name: signUp.firstName })}
          action={
            <span className="flex flex-wrap gap-1.5">
              {signUp.roles.map((role) => (
                <Badge key={role} tone="fine">
                  {tRole(role)}
                </Badge>
              ))}
            </span>
          }
        >
          <ProfileFacts
            profile={profile}
            posts={posts}
            roles={signUp.roles}
            capacity={signUp.capacity}
          />
        </Card>
        <div className="grid gap-5">
          {signUp.state === "submitted" ? <Approve signUp={signUp} /> : null}
          {waiting ? <Ask signUp={signUp} formKey={randomUUID()} /> : null}
          {signUp.roles.includes("mentor") ? <Capacity signUp={signUp} /> : null}
          <SetAside signUp={signUp} />
          <Questions questions={signUp.questions} />
        </div>
      </div>
    </>
  );
}

async function load(coordinator: Coordinator, id: string) {
  const signUp = await signUpOf(coordinator, id);
  if (!signUp) return null;
  return {
    signUp,
    profile: await profileOf(coordinator, signUp.personId),
    posts: await postsOf(coordinator, signUp.personId),
  };
}

/** What happens next, in a sentence. */
async function nextWords(signUp: SignUp, timeZone: string): Promise<string> {
  const t = await getTranslations("programmes.signUp.next");
  const format = await getFormatter();
  const at = signUp.state === "approved" ? signUp.approvedAt : signUp.submittedAt;
  const when = at ? formatInstant(format, at, timeZone) : "";
  return t(signUp.state, { name: signUp.firstName, when });
}
