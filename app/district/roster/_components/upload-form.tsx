import { randomUUID } from "node:crypto";
import { useTranslations } from "next-intl";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";

type UploadFormProps = { kind: "schools" | "staff"; quiet?: boolean };

/** Sends a file to the route that takes it; works before any script has come. */
export function UploadForm({ kind, quiet = false }: UploadFormProps) {
  const t = useTranslations("roster.imports");
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action="/district/roster/imports/upload"
      noValidate
      className="grid gap-4"
    >
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="formKey" value={randomUUID()} />
      <div>
        <label htmlFor={`file-${kind}`} className="mb-1 block font-semibold">
          {t("file")}
        </label>
        <p id={`file-${kind}-hint`} className="mb-1.5 text-sm text-muted">
          {t("fileHint")}
        </p>
        <Input
          id={`file-${kind}`}
          name="file"
          type="file"
          required
          aria-describedby={`file-${kind}-hint`}
          accept=".csv,.txt,.tsv,text/csv,text/tab-separated-values"
        />
      </div>
      <SubmitButton variant={quiet ? "quiet" : "primary"} className="justify-self-start">
        {t("upload")}
      </SubmitButton>
    </form>
  );
}
