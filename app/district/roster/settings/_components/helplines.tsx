import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Dialog, DialogButtons } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { listHelplines } from "@/lib/helplines/queries";
import { locales } from "@/lib/i18n/messages";
import { removeHelpline, saveHelpline } from "../actions";

type HelplinesProps = Awaited<ReturnType<typeof listHelplines>>;
type Line = HelplinesProps["helplines"][number];

/** Whom people may turn to besides their mentor, in each language of the site. */
export function Helplines({ locale, helplines }: HelplinesProps) {
  const t = useTranslations("settings.helplines");
  const words = useTranslations("ui");
  return (
    <Card id="helplines" title={t("title")}>
      <p className="mb-4 max-w-[68ch] text-muted">{t("words")}</p>
      <ul className="divide-y divide-line border-y border-line">
        {helplines.map((line) => (
          <li key={line.id}>
            <details>
              <summary className="cursor-pointer py-3">
                <span className="font-semibold">{line.name}</span>
                <span className="text-muted">
                  {words("colon")} {line.contact}
                </span>
                <Languages own={locale} line={line} />
              </summary>
              <div className="pt-1 pb-6">
                <HelplineForm own={locale} line={line} />
              </div>
            </details>
          </li>
        ))}
        <li>
          <details>
            <summary className="cursor-pointer py-3 font-semibold text-accent">{t("add")}</summary>
            <div className="pt-1 pb-6">
              <HelplineForm own={locale} key={helplines.length} />
            </div>
          </details>
        </li>
      </ul>
    </Card>
  );
}

function Languages({ own, line }: { own: string; line: Line }) {
  const t = useTranslations("settings.helplines");
  const lacking = locales.filter(
    (locale) => locale !== own && !line.texts.some((text) => text.locale === locale),
  );
  if (lacking.length === 0) return null;
  const names = lacking.map((locale) => t(`language.${locale}`));
  return (
    <span className="block text-sm text-muted">
      {t("lacking", { count: names.length, first: names[0] ?? "", second: names[1] ?? "" })}
    </span>
  );
}

function HelplineForm({ own, line }: { own: string; line?: Line }) {
  const t = useTranslations("settings.helplines");
  return (
    <div className="grid gap-5">
      <Form
        action={saveHelpline}
        className="grid max-w-3xl gap-6"
        aria-label={line?.name ?? t("add")}
      >
        {line ? <input type="hidden" name="id" value={line.id} /> : null}
        <Texts text={line} required />
        {locales
          .filter((locale) => locale !== own)
          .map((locale) => (
            <fieldset key={locale} className="grid gap-4 rounded-lg bg-sunken p-4">
              <legend className="float-start mb-3 w-full font-semibold">
                {t("inLanguage", { language: t(`language.${locale}`) })}
              </legend>
              <Texts
                prefix={`in.${locale}.`}
                text={line?.texts.find((text) => text.locale === locale)}
                lang={locale}
              />
            </fieldset>
          ))}
        <SubmitButton className="justify-self-start" about={line?.name}>
          {t("save")}
        </SubmitButton>
      </Form>
      {line ? (
        <div>
          <Dialog
            trigger={t("remove")}
            about={line.name}
            title={t("removeTitle", { name: line.name })}
            variant="plain"
          >
            <p>{t("removeWords")}</p>
            <Form action={removeHelpline} summary={false} className="mt-5 grid gap-5">
              <input type="hidden" name="id" value={line.id} />
              <DialogButtons>
                <SubmitButton variant="danger" wide="phone">
                  {t("removeYes")}
                </SubmitButton>
              </DialogButtons>
            </Form>
          </Dialog>
        </div>
      ) : null}
    </div>
  );
}

type TextsProps = {
  prefix?: string;
  text?: { name: string; contact: string; about: string } | undefined;
  required?: boolean;
  lang?: string;
};

function Texts({ prefix = "", text, required = false, lang }: TextsProps) {
  const t = useTranslations("settings.helplines");
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field name={`${prefix}name`} label={t("name")} required={required}>
        <Input most={120} defaultValue={text?.name ?? ""} lang={lang} />
      </Field>
      <Field name={`${prefix}contact`} label={t("contact")} required={required}>
        <Input most={120} defaultValue={text?.contact ?? ""} lang={lang} />
      </Field>
      <Field name={`${prefix}about`} label={t("about")} optional className="sm:col-span-2">
        <Input most={300} defaultValue={text?.about ?? ""} lang={lang} />
      </Field>
    </div>
  );
}
