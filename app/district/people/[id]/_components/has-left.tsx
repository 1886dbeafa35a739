import { getTranslations } from "next-intl/server";
import { Instant } from "@/components/time";
import { Banner } from "@/components/ui/banner";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Departure } from "@/lib/departures/queries";
import type { RosterPerson } from "@/lib/roster/queries";
import { comeBack } from "../actions";

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
