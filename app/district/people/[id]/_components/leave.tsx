import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { Dialog, DialogButtons } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Follows } from "@/lib/departures/queries";
import type { RosterPerson } from "@/lib/roster/queries";
import { leave } from "../actions";

/** Records that somebody has left, after saying what comes to an end with it. */
export async function Leave({ person, follows }: { person: RosterPerson; follows: Follows }) {
  const t = await getTranslations("roster.person");
  const { partners, visits, requests, signedUp } = follows;
  const ends = [
    t("endsSignIn"),
    ...partners.map((partner) => t("endsPair", { partner })),
    ...(visits > 0 ? [t("endsVisits", { count: visits })] : []),
    ...(requests > 0 ? [t("endsRequests", { count: requests })] : []),
    ...(signedUp ? [t("endsSignUp")] : []),
  ];
  return (
    <Card title={t("leaving")}>
      <p className="mb-4 text-muted">{t("leavingWords")}</p>
      <Dialog trigger={t("leave")} title={t("leaveTitle", { name: person.firstName })} wide="phone">
        <ul className="mb-4 grid list-disc gap-1 ps-5">
          {ends.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        <Form action={leave} summary={false}>
          <input type="hidden" name="personId" value={person.id} />
          <DialogButtons>
            <SubmitButton variant="danger" wide="phone">
              {t("leaveYes")}
            </SubmitButton>
          </DialogButtons>
        </Form>
      </Dialog>
    </Card>
  );
}
