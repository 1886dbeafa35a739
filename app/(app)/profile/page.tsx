import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { requireFrame } from "@/lib/auth/session";
import { dateIn } from "@/lib/dates";
import { isBeingWritten } from "@/lib/enrolments/policy";
import { RoleForm } from "./_components/role-form";
import { Sent } from "./_components/sent";
import { SignUpPage } from "./_components/sign-up-page";
import { loadSignUp } from "./load";

export async function generateMetadata() {
  const t = await getTranslations("profiles");
  return { title: t("title") };
}

/** Wherever somebody stands with their sign-up: the next thing to do, or what was sent. */
export default async function ProfilePage() {
  const { viewer, district } = await requireFrame();
  const state = await loadSignUp(viewer);
  const t = await getTranslations("profiles");
  if (!state) {
    return (
      <EmptyState level={1} title={t("none.title")}>
        {t("none.words")}
      </EmptyState>
    );
  }
  const { programme, enrolment, allowed } = state;
  if (!allowed) {
    return (
      <EmptyState level={1} title={t("notInvited.title")}>
        {t("notInvited.words")}
      </EmptyState>
    );
  }
  if (!enrolment) {
    return <RoleForm programme={programme.name} chosen={[]} answered={state.profile !== null} />;
  }
  const { timeZone } = district;
  if (!isBeingWritten(enrolment.state)) {
    return <Sent state={state} enrolment={enrolment} today={dateIn(timeZone, viewer.now)} />;
  }
  return <SignUpPage timeZone={timeZone} state={state} roles={enrolment.roles} />;
}
