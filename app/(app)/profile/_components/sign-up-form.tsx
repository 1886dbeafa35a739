import { getTranslations } from "next-intl/server";
import { Autosave } from "@/components/ui/autosave";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Question } from "@/lib/enrolments/queries";
import type { Role } from "@/lib/enrolments/schema";
import type { Answers } from "@/lib/profiles/answers";
import { askedOf } from "@/lib/profiles/completeness";
import type { Post, WishablePerson } from "@/lib/profiles/queries";
import { sendSignUp } from "../actions";
import { FormLine } from "./live-completeness";
import { MeetingFields } from "./meeting-fields";
import { PeopleFields } from "./people-fields";
import { TopicFields } from "./topic-fields";
import { WordsFields } from "./words-fields";
import { WorkFields } from "./work-fields";

export type SignUpFormProps = {
  programmeId: string;
  /** Of the profile as it was read; 0 before the first. */
  version: number;
  formKey: string;
  roles: Role[];
  answers: Answers;
  posts: Post[];
  people: WishablePerson[];
  questions: Question[];
  sentBefore: boolean;
};

export const formId = "sign-up";

/** The whole sign-up on one page, with the questions of the roles chosen and no others. */
export async function SignUpForm(props: SignUpFormProps) {
  const t = await getTranslations("profiles.form");
  const { programmeId, version, roles, answers, posts, people, questions } = props;
  const pairs = roles.includes("mentee") || roles.includes("mentor");
  const common = { roles, answers, questions };
  return (
    // Not a grid: in a row of its own the line above would not stay in sight.
    <Form action={sendSignUp} formKey={props.formKey} id={formId} className={formStyles}>
      <FormLine form={formId} asked={askedOf(roles)} answers={answers}>
        <Autosave form="profile" subject={programmeId} />
      </FormLine>
      <input type="hidden" data-fixed name="programmeId" value={programmeId} />
      <input type="hidden" name="version" value={version} />
      {roles.map((role) => (
        <input key={role} type="hidden" data-fixed name="roles" value={role} />
      ))}
      {roles.includes("mentee") ? <TopicFields side="growth" {...common} /> : null}
      {roles.includes("mentor") ? <TopicFields side="strength" {...common} /> : null}
      <WorkFields {...common} posts={posts} />
      {pairs ? <MeetingFields {...common} /> : null}
      <WordsFields {...common} />
      {pairs ? <PeopleFields {...common} people={people} /> : null}
      <div>
        <SubmitButton size="large" wide="phone" pendingLabel={t("saving")}>
          {props.sentBefore ? t("sendAgain") : t("send")}
        </SubmitButton>
      </div>
    </Form>
  );
}

const formStyles =
  "flex flex-col gap-5 [&_:is(input,textarea,select)]:scroll-mt-20 max-md:[&_:is(input,textarea,select)]:scroll-mb-24";

/** What each group of fields is given. */
export type FieldsProps = { roles: Role[]; answers: Answers; questions: Question[] };
