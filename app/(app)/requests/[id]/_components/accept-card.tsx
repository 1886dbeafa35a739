import { useTranslations } from "next-intl";
import { PlacesField } from "@/components/profiles/places-field";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { RequestPage } from "@/lib/requests/queries";
import { accept } from "../actions";

/** The mentor's yes, with how many mentees they take asked anew. */
export function AcceptCard({ request: { id, partner, places } }: { request: RequestPage }) {
  const t = useTranslations("requests.page");
  if (!places) return null;
  const { capacity, held } = places;
  return (
    <Card title={t("acceptTitle")} id="accept">
      <Form action={accept} className="grid gap-5">
        <input type="hidden" name="requestId" value={id} />
        <PlacesField
          label={t("capacity")}
          hint={t("capacityHint", { held, name: partner.firstName })}
          readers={t("capacityReaders")}
          value={String(Math.max(capacity, held + 1))}
        />
        <div>
          <SubmitButton wide="phone" size="large">
            {t("accept")}
          </SubmitButton>
        </div>
        <p className="text-sm text-muted">{t("acceptNext")}</p>
      </Form>
    </Card>
  );
}
