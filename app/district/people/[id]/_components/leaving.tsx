import { getTranslations } from "next-intl/server";
import { Instant } from "@/components/time";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Departure, Follows } from "@/lib/departures/queries";
import type { RosterPerson } from "@/lib/roster/queries";
import { comeBack, leave } from "../actions";

/** Somebody who has left: since when, who said so, and the way back. */
export async function HasLeft(props: {
  person: RosterPerson;
  departure: Departure | null;
  timeZone: string;
}) {
  const { person, departure, timeZone } = props;
  const t = await getTranslations("roster.person");
  return (
    <Banner
      tone="watch"
      title={t("left")}
      action={
        <Form action={comeBack} summary={false}>
          <input type="hidden" name="personId" value={person.id} />
          <SubmitButton variant="quiet">{t("comeBack")}</SubmitButton>
        </Form>
      }
    >
      {departure ? (
        <p>
          {t(departure.importId ? "leftByFile" : "leftBy", { name: departure.by })},{" "}
          <Instant at={departure.at} timeZone={timeZone} />
        </p>
      ) : null}
      <p>{t("comeBackWords")}</p>
    </Banner>
  );
}

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
      <Dialog
        trigger={t("leave")}
        title={t("leaveTitle", { name: person.firstName })}
        wide="phone"
        action={
          <Form action={leave} summary={false}>
            <input type="hidden" name="personId" value={person.id} />
            <SubmitButton variant="danger" wide="phone">
              {t("leaveYes")}
            </SubmitButton>
          </Form>
        }
      >
        <ul className="mb-4 grid list-disc gap-1 ps-5">
          {ends.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </Dialog>
    </Card>
  );
}
