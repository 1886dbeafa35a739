import type { Route } from "next";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link";
import { packs } from "@/lib/requirements/packs";

/** What a programme may ask, ready made; each fills in the form. */
export function Packs({ chosen }: { chosen: string | undefined }) {
  const t = useTranslations("programmes.form");
  const names = useTranslations("programmes.pack");
  return (
    <nav aria-labelledby="packs" className="mb-6 max-w-3xl">
      <h2 id="packs" className="text-lg">
        {t("packs")}
      </h2>
      <p className="mb-3 text-sm text-muted">{t("packsHint")}</p>
      <ul className="grid gap-2.5 sm:grid-cols-2 lg:grid-cols-3">
        {packs.map(({ name }) => (
          <li key={name}>
            <LinkButton
              variant="quiet"
              wide
              className={`h-full flex-col items-start gap-0 text-start ${name === chosen ? "inset-ring-2 inset-ring-accent" : ""}`}
              aria-current={name === chosen ? "true" : undefined}
              href={`/district/programmes/new?pack=${name}` as Route}
            >
              <span>{names(name)}</span>
              <span className="text-sm font-normal text-muted">{names(`${name}Hint`)}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
    </nav>
  );
}
