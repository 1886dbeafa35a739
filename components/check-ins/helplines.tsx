import { useLocale, useTranslations } from "next-intl";
import { contactParts } from "@/lib/helplines/contact";
import type { Helpline } from "@/lib/helplines/in-language";

/** Whom the district names for those who want to talk to someone else. Never behind a question. */
export function Helplines({ helplines }: { helplines: Helpline[] }) {
  const t = useTranslations("checkins.helplines");
  const locale = useLocale();
  if (helplines.length === 0) return null;
  return (
    <section aria-label={t("title")} className="rounded-md bg-sunken px-4 py-3 text-sm">
      <p className="font-semibold">{t("title")}</p>
      <ul className="mt-1 grid gap-1.5">
        {helplines.map(({ id, name, contact, about, locale: written }) => (
          <li key={id} lang={written === locale ? undefined : written}>
            {t.rich("line", { name, contact: () => <Contact contact={contact} /> })}
            {about ? <span className="block text-muted">{about}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** As the district wrote it, with its numbers to tap. */
function Contact({ contact }: { contact: string }) {
  return (
    <strong>
      {contactParts(contact).map(({ at, words, href }) =>
        href ? (
          <a
            key={at}
            href={href}
            className="inline-block py-0.5 text-accent underline underline-offset-[3px]"
          >
            {words}
          </a>
        ) : (
          words
        ),
      )}
    </strong>
  );
}
