import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { formatTime } from "@/components/time";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireFrame } from "@/lib/auth/session";
import { dailyAt, nightFrom, nightTo } from "@/lib/mail-choices/hours";
import { findMailChoices } from "@/lib/mail-choices/queries";
import { mailGroups, mailTimings } from "@/lib/mail-choices/schema";
import { saveChoices } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notifications.mail");
  return { title: t("title") };
}

/** How the mails of notices come: for each group, and by night. What must come is said, and not asked. */
export default async function MailChoicesPage() {
  const { viewer, district } = await requireFrame();
  const choices = await findMailChoices(viewer);
  const t = await getTranslations("notifications.mail");
  const format = await getFormatter();
  const time = formatTime(format, dailyAt);
  const night = { from: formatTime(format, nightFrom), to: formatTime(format, nightTo) };
  const timings = mailTimings.map((value) => ({ value, label: t(`timing.${value}`, { time }) }));
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t("title")} lede={t("lede")} />
      <div className="grid gap-5">
        <Card>
          <Form action={saveChoices} key={JSON.stringify(choices)} className="grid gap-7">
            {mailGroups.map((group) => (
              <RadioGroup
                key={group}
                name={group}
                label={t(`group.${group}`)}
                hint={t(`hint.${group}`)}
                defaultValue={choices[group]}
                options={timings}
              />
            ))}
            <p className="-mt-2 text-sm text-muted">{t("dailyWords")}</p>
            <fieldset className="min-w-0 border-t border-line pt-5">
              <legend className="sr-only">{t("night")}</legend>
              <Checkbox
                name="quiet"
                defaultChecked={choices.quiet}
                option={{
                  value: "on",
                  label: t("quiet"),
                  hint: t("quietHint", { ...night, district: district.name }),
                }}
              />
            </fieldset>
            <SubmitButton wide="phone" className="justify-self-start">
              {t("save")}
            </SubmitButton>
          </Form>
        </Card>
        <Card title={t("always")}>
          <p className="mb-2 text-muted">{t("alwaysWords")}</p>
          <ul className="list-disc pl-5">
            {(["alwaysCode", "alwaysVisit", "alwaysTalk"] as const).map((one) => (
              <li key={one} className="py-0.5">
                {t(one)}
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </div>
  );
}
