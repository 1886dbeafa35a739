import { readTogether } from "@/lib/db";
import { draftOf } from "@/lib/drafts/queries";
import { isBeingWritten } from "@/lib/enrolments/policy";
import { maySignUp, myEnrolment } from "@/lib/enrolments/queries";
import type { Role } from "@/lib/enrolments/schema";
import { type Answers, answersOf } from "@/lib/profiles/answers";
import { listPeopleToWishFor, myWishes, postsOf, profileOf } from "@/lib/profiles/queries";
import { currentProgramme } from "@/lib/programmes/queries";
import { myOpenRequests } from "@/lib/requests/queries";
import type { Viewer } from "@/lib/viewer";

/**
 * What the pages of the sign-up show, in one transaction.
 * @param editing the form is wanted even where everything was sent
 */
export async function loadSignUp(viewer: Viewer, { editing = false } = {}) {
  return readTogether(viewer, async () => {
    const programme = await currentProgramme(viewer);
    if (!programme) return null;
    const enrolment = await myEnrolment(viewer, programme.id);
    const writing = enrolment !== null && (editing || isBeingWritten(enrolment.state));
    return {
      programme,
      enrolment,
      allowed: enrolment !== null || (await maySignUp(viewer, programme.id)),
      profile: await profileOf(viewer, viewer.personId),
      posts: await postsOf(viewer, viewer.personId),
      ...(await myWishes(viewer)),
      request: (await myOpenRequests(viewer)).find(({ side }) => side === "mentee"),
      form: writing ? await loadForm(viewer, programme.id) : null,
    };
  });
}

export type SignUpState = NonNullable<Awaited<ReturnType<typeof loadSignUp>>>;

/** What the form itself needs besides: the draft, and people to name. */
async function loadForm(viewer: Viewer, programmeId: string) {
  return {
    draft: await draftOf(viewer, { form: "profile", subject: programmeId }),
    people: await listPeopleToWishFor(viewer),
  };
}

/** The fields' values: what was being typed, else what is saved; the level of the school and one mentee to begin with. */
export function answersFor(state: SignUpState, roles: readonly Role[]): Answers {
  const { profile, enrolment, wishes, vetoes, form, posts } = state;
  const saved = () => answersOf({ profile, capacity: enrolment?.capacity ?? 0, wishes, vetoes });
  const level = posts[0]?.level;
  return {
    ...(level ? { level: [level] } : {}),
    ...(roles.includes("mentor") ? { capacity: ["1"] } : {}),
    ...(form?.draft?.values ?? saved()),
  };
}
