import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { Form } from "@/components/ui/form";
import { Pagination } from "@/components/ui/pagination";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Invitable, invitablePerPage } from "@/lib/invitations/queries";
import { invite } from "../actions";

type InviteCardProps = {
  programmeId: string;
  /** A page of them. */
  rows: Invitable[];
  total: number;
  page: number;
  href: (page: number) => Route;
};

/** Everyone not invited yet at once, or some of them. */
export function InviteCard({ programmeId, rows, total, page, href }: InviteCardProps) {
  const t = useTranslations("programmes.invitations");
  if (total === 0) return null;
  return (
    <div className="mb-7">
      <Card title={t("inviteTitle", { count: total })}>
        <p className="mb-4 text-muted">{t("inviteWords")}</p>
        <Form action={invite} id="everyone">
          <input type="hidden" name="programmeId" value={programmeId} />
          <input type="hidden" name="whom" value="everyone" />
          <SubmitButton wide="phone">{t("inviteAll", { count: total })}</SubmitButton>
        </Form>
        <details className="mt-4" open={page > 1}>
          <summary className="cursor-pointer py-2 text-accent">{t("choose")}</summary>
          <Form action={invite} id="chosen" className="mt-2">
            <input type="hidden" name="programmeId" value={programmeId} />
            <input type="hidden" name="whom" value="chosen" />
            <CheckboxGroup
              name="people"
              label={t("chosenLabel")}
              columns={2}
              options={rows.map(({ id, name, school }) => {
                return { value: id, label: name, ...(school ? { hint: school } : {}) };
              })}
            />
            <div className="sticky bottom-0 mt-3 bg-surface py-3">
              <SubmitButton wide="phone">{t("inviteChosen")}</SubmitButton>
            </div>
          </Form>
          <Pagination
            page={page}
            pages={Math.ceil(total / invitablePerPage)}
            total={total}
            href={href}
          />
        </details>
      </Card>
    </div>
  );
}
