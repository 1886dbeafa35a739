import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { Problem } from "@/lib/matching/types";
import { auditCommand, auditFiles } from "@/lib/rounds/audit-lists";

/** The round as lists without names, the command that verifies them, and what they still tell. */
export function Auditor(props: { roundId: string; problem: Problem; mayTake: boolean }) {
  const { roundId, problem, mayTake } = props;
  const t = useTranslations("proof.auditor");
  const href = (file: string) => `/district/matching/${roundId}/proof/download?of=${file}` as Route;
  return (
    <Card title={t("title")}>
      <p className="max-w-[72ch]">{t("what")}</p>
      {mayTake ? (
        <ul className="mt-3 grid gap-1 print:hidden">
          {auditFiles.map((file) => (
            <li key={file}>
              <Link href={href(file)} download className="inline-block py-1">
                {t(`file.${file}`)}
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-3 max-w-[72ch] font-semibold print:hidden">{t("own")}</p>
      )}
      <p className="mt-3 max-w-[72ch]">{t("then")}</p>
      <p className="mt-2 rounded-md bg-sunken p-3">
        <code className="text-sm wrap-anywhere">{auditCommand(problem)}</code>
      </p>
      <p className="mt-3 max-w-[72ch] text-muted">{t("infer")}</p>
    </Card>
  );
}
