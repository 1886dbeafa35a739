import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ImportDetail } from "@/lib/imports/queries";
import { compare } from "../../actions";

/** Another file, or the same one once more for as long as it is kept. */
export async function Again({ found }: { found: ImportDetail }) {
  const t = await getTranslations("roster.import");
  return (
    <div className="flex flex-wrap items-start gap-3">
      <LinkButton href="/district/roster/imports">{t("another")}</LinkButton>
      {found.hasFile ? (
        <Form action={compare} summary={false}>
          <input type="hidden" name="id" value={found.id} />
          <SubmitButton variant="quiet">{t("again")}</SubmitButton>
        </Form>
      ) : (
        <p className="py-2.5 text-muted">{t("gone")}</p>
      )}
    </div>
  );
}
