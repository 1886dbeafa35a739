import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { isDemo } from "@/lib/auth/demo";

/** What to do when no code comes. */
export async function CodeHelp() {
  const t = await getTranslations("auth.code");
  return (
    <details className="mt-6 px-1">
      <summary className="text-accent">{t("help")}</summary>
      <ul className="mt-2 grid list-disc gap-1.5 ps-5 text-muted">
        <li>{t("help1")}</li>
        <li>{t("help2")}</li>
        <li>{t("help3")}</li>
        <li>{t("help4")}</li>
        {isDemo() ? (
          <li>
            <Link href="/outbox">{t("outbox")}</Link>
          </li>
        ) : null}
      </ul>
    </details>
  );
}
