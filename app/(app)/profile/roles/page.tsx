import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireViewer } from "@/lib/auth/session";
import { RoleForm } from "../_components/role-form";
import { loadSignUp } from "../load";

export async function generateMetadata() {
  const t = await getTranslations("profiles");
  return { title: t("begin.change") };
}

export default async function RolesPage() {
  const state = await loadSignUp(await requireViewer());
  if (!state?.enrolment) redirect("/profile");
  const { programme, enrolment, profile } = state;
  return (
    <RoleForm programme={programme.name} chosen={enrolment.roles} answered={profile !== null} />
  );
}
