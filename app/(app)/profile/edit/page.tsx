import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireFrame } from "@/lib/auth/session";
import { type Role, roles } from "@/lib/enrolments/schema";
import { SignUpPage } from "../_components/sign-up-page";
import { loadSignUp } from "../load";

export async function generateMetadata() {
  const t = await getTranslations("profiles");
  return { title: t("saved.edit") };
}

/** The form again, after it was sent or with other roles (`?as=mentee.host`). */
export default async function EditProfilePage(props: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { viewer, district } = await requireFrame();
  const { as } = await props.searchParams;
  const state = await loadSignUp(viewer, { editing: true });
  if (!state?.enrolment) redirect("/profile");
  const asked = rolesIn(as);
  const chosen = asked.length > 0 ? asked : state.enrolment.roles;
  return <SignUpPage timeZone={district.timeZone} state={state} roles={chosen} />;
}

function rolesIn(as: string | string[] | undefined): Role[] {
  const named = typeof as === "string" ? as.split(".") : [];
  return roles.filter((role) => named.includes(role));
}
