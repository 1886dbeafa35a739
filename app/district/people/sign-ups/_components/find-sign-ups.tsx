import { useTranslations } from "next-intl";
import { SearchChoice, SearchWords } from "@/components/ui/search-fields";
import { SearchForm } from "@/components/ui/search-form";
import { roles, type SignUpFilter } from "@/lib/enrolments/schema";

/** Name and role, in the address of the page. */
export function FindSignUps({ filter }: { filter: SignUpFilter }) {
  const t = useTranslations("programmes");
  const tRole = useTranslations("profiles.role");
  return (
    <SearchForm button={t("invitations.find")} kept={{ state: filter.state }}>
      <SearchWords label={t("invitations.search")} value={filter.q} />
      <SearchChoice
        name="role"
        label={t("signUps.role")}
        all={t("signUps.anyRole")}
        value={filter.role}
        options={roles.map((value) => ({ value, label: tRole(value) }))}
      />
    </SearchForm>
  );
}
