import { randomUUID } from "node:crypto";
import { getFormatter, getTranslations } from "next-intl/server";
import { KeptDraft } from "@/components/drafts/kept-draft";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import type { Role } from "@/lib/enrolments/schema";
import { askedOf } from "@/lib/profiles/completeness";
import { startAgain } from "../actions";
import { answersFor, type SignUpState } from "../load";
import { completenessWords } from "./completeness-words";
import { LiveCompleteness } from "./live-completeness";
import { formId, SignUpForm } from "./sign-up-form";

type SignUpPageProps = { timeZone: string; state: SignUpState; roles: Role[] };

/** The form for the roles chosen, with what was being typed, and how complete the saved answers are. */
export async function SignUpPage({ timeZone, state, roles }: SignUpPageProps) {
  const t = await getTranslations("profiles");
  const format = await getFormatter();
  const { programme, enrolment, profile, posts } = state;
  const { draft, people } = state.form ?? { draft: null, people: [] };
  const returned = enrolment?.state === "returned";
  const [first = "mentee"] = roles;
  const answers = answersFor(state, roles);
  return (
    <>
      <PageHeader
        kicker={`${programme.name} · ${t("title")}`}
        title={returned ? t("saved.returned.title") : t(`form.title.${first}`)}
        lede={returned ? t("saved.returned.lede") : t("form.lede")}
      />
      <p className="-mt-4 mb-6">
        {t("form.takingPart", { roles: format.list(roles.map((role) => t(`role.${role}`))) })}{" "}
        <Link href="/profile/roles">{t("begin.change")}</Link>
      </p>
      <KeptDraft draft={draft} timeZone={timeZone} discard={startAgain} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <SignUpForm
          programmeId={programme.id}
          version={profile?.version ?? 0}
          formKey={randomUUID()}
          roles={roles}
          answers={answers}
          posts={posts}
          people={people}
          questions={enrolment?.questions ?? []}
          sentBefore={enrolment?.submittedAt != null}
        />
        <aside className="lg:sticky lg:top-6">
          <LiveCompleteness
            form={formId}
            asked={askedOf(roles)}
            answers={answers}
            words={await completenessWords()}
          />
        </aside>
      </div>
    </>
  );
}
