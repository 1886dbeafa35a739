import { getTranslations } from "next-intl/server";
import { Avatar, initialsOf } from "@/components/ui/avatar";
import { Form } from "@/components/ui/form";
import { demoPeople } from "@/prisma/seed/cast";
import { enterDemo } from "../sign-in/actions";

/** One press signs in as somebody of the demo. */
export async function DemoPeople({
  back,
  narrow,
}: {
  back?: string | undefined;
  narrow?: boolean;
}) {
  const t = await getTranslations("auth.demo");
  return (
    <Form action={enterDemo} className="grid gap-4">
      {back ? <input type="hidden" name="back" value={back} /> : null}
      <ul className={`grid gap-2.5 sm:grid-cols-2 ${narrow ? "" : "lg:grid-cols-3"}`}>
        {demoPeople.map(({ name, role, email }) => (
          <li key={email}>
            <button
              type="submit"
              name="email"
              value={email}
              aria-label={`${t("enter", { name })}, ${t(`role.${role}`)}`}
              className="flex h-full min-h-14 w-full items-center gap-3 rounded-md border border-line bg-surface px-3.5 py-2.5 text-start hover:border-accent hover:bg-soft"
            >
              <Avatar initials={initialsOf(name)} tone={role === "mentee" ? "mentee" : "mentor"} />
              <span className="min-w-0">
                <span className="block font-semibold">{name}</span>
                <span className="block text-sm text-muted">{t(`role.${role}`)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Form>
  );
}
