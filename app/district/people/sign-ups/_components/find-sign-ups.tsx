import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { controlStyles } from "@/components/ui/control-styles";
import { roles, type SignUpFilter } from "@/lib/enrolments/schema";

/** Name and role, in the address of the page. */
export function FindSignUps({ filter }: { filter: SignUpFilter }) {
  const t = useTranslations("programmes");
  const tRole = useTranslations("profiles.role");
  return (
    <form method="get" className="mb-2 flex flex-wrap items-end gap-2.5 print:hidden">
      {filter.state ? <input type="hidden" name="state" value={filter.state} /> : null}
      <label className="min-w-0 flex-[1_1_11rem] sm:max-w-72">
        <span className="mb-1 block text-sm text-muted">{t("invitations.search")}</span>
        <input type="search" name="q" defaultValue={filter.q ?? ""} className={controlStyles} />
      </label>
      <label className="min-w-0 flex-[1_1_8rem] sm:max-w-44">
        <span className="mb-1 block text-sm text-muted">{t("signUps.role")}</span>
        <select name="role" defaultValue={filter.role ?? ""} className={controlStyles}>
          <option value="">{t("signUps.anyRole")}</option>
          {roles.map((role) => (
            <option key={role} value={role}>
              {tRole(role)}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" variant="quiet">
        {t("invitations.find")}
      </Button>
    </form>
  );
}
