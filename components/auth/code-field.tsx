import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** The code from a mail, typed or filled in by the phone that received it. */
export function CodeField() {
  const t = useTranslations("auth.code");
  return (
    <Field name="code" label={t("label")} hint={t("hint")} required>
      <Input
        autoComplete="one-time-code"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        most={40}
        className="font-semibold tracking-[0.16em] uppercase sm:text-lg"
      />
    </Field>
  );
}
