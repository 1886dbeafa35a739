import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
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
        <Field
          name="capacity"
          label={t("capacity")}
          hint={t("capacityHint", { held, name: partner.firstName })}
          readers={t("capacityReaders")}
          required
        >
          <Input
            type="number"
            inputMode="numeric"
            min={1}
            max={20}
            className="max-w-28"
            defaultValue={String(Math.max(capacity, held + 1))}
          />
        </Field>
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
