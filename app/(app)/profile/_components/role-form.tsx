import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Role, roles } from "@/lib/enrolments/schema";
import { readersKey } from "@/lib/profiles/readers";
import { chooseRoles } from "../actions";

type RoleFormProps = {
  programme: string;
  chosen: readonly Role[];
  /** There are answers from before that come back. */
  answered: boolean;
};

/** The first step: mentee, mentor, both or host. */
export function RoleForm({ programme, chosen, answered }: RoleFormProps) {
  const t = useTranslations("profiles");
  return (
    <div className="max-w-2xl">
      <PageHeader
        kicker={programme}
        title={t("begin.title")}
        lede={t(answered ? "begin.lede" : "begin.first")}
      />
      <Card>
        <Form action={chooseRoles} id="roles">
          <CheckboxGroup
            name="roles"
            label={t("begin.label")}
            readers={t(`readers.${readersKey("roles")}`)}
            options={roles.map((role) => {
              return { value: role, label: t(`roles.${role}`), hint: t(`roles.${role}Hint`) };
            })}
            defaultValue={chosen}
          />
          <div className="mt-5">
            <SubmitButton wide="phone">{t("begin.next")}</SubmitButton>
          </div>
        </Form>
      </Card>
    </div>
  );
}
