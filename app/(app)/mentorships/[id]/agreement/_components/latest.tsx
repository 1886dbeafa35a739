import { useTranslations } from "next-intl";
import { DateText } from "@/components/time";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { AgreementVersion } from "@/lib/agreements/queries";
import type { PairPage } from "@/lib/mentorships/queries";
import { acceptTerms } from "../actions";
import { TermsList } from "./terms-list";

type LatestProps = { pair: PairPage; latest: AgreementVersion };

/** The version that holds: what it says, who accepted it, and the button for whoever has not. */
export function Latest({ pair, latest }: LatestProps) {
  const t = useTranslations("mentorships.agreement");
  const { version, terms, acceptedByMe, acceptedByPartner } = latest;
  const name = pair.partner.firstName;
  const running = pair.endedOn === null;
  return (
    <Card title={t("version", { version })}>
      <TermsList terms={terms} pair={pair} />
      <ul className="mt-5 grid gap-1 text-sm text-muted">
        <li>
          <Accepted name={t("you")} at={acceptedByMe} running={running} />
        </li>
        <li>
          <Accepted name={name} at={acceptedByPartner} running={running} />
        </li>
      </ul>
      {running && !acceptedByMe ? (
        <Form id="accept" action={acceptTerms} className="mt-4" aria-label={t("accept")}>
          <input type="hidden" name="mentorshipId" value={pair.id} />
          <input type="hidden" name="version" value={version} />
          <SubmitButton wide="phone">{t("accept")}</SubmitButton>
          <p className="mt-2 text-sm text-muted">{t("acceptHint")}</p>
        </Form>
      ) : null}
    </Card>
  );
}

type AcceptedProps = { name: string; at: Date | null; running: boolean };

function Accepted({ name, at, running }: AcceptedProps) {
  const t = useTranslations("mentorships.agreement");
  if (!at) return t(running ? "notYet" : "notAccepted", { name });
  return t.rich("acceptedOn", {
    name,
    on: () => <DateText iso={at.toISOString().slice(0, 10)} style="short" />,
  });
}
