"use client";

import "./globals.css";

const words = {
  en: {
    title: "Something went wrong on our side.",
    help: "What you did before is safe. Wait a minute and load this page again.",
    again: "Load the page again",
    number: "Number",
  },
  fr: {
    title: "Quelque chose n’a pas fonctionné de notre côté.",
    help: "Ce que vous avez fait avant est en sécurité. Attendez une minute et rechargez la page.",
    again: "Recharger la page",
    number: "Numéro",
  },
  es: {
    title: "Algo falló de nuestro lado.",
    help: "Lo que hizo antes está a salvo. Espere un minuto y vuelva a cargar la página.",
    again: "Volver a cargar la página",
    number: "Número",
  },
};

/** The root itself failed, so the languages cannot be asked for: these words are kept here. */
export default function GlobalError({ error }: { error: unknown }) {
  const language = typeof navigator === "undefined" ? "en" : navigator.language.slice(0, 2);
  const locale = language === "fr" || language === "es" ? language : "en";
  const t = words[locale];
  const id =
    typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : null;
  return (
    <html lang={locale} data-theme="system">
      <body>
        <main className="mx-auto grid min-h-dvh max-w-xl content-center px-4">
          <title>{t.title}</title>
          <h1 className="text-2xl">{t.title}</h1>
          <p className="mt-3 text-lg text-muted">{t.help}</p>
          {id ? (
            <p className="mt-3 font-semibold">
              {t.number}: {id}
            </p>
          ) : null}
          <p className="mt-6">
            <button
              type="button"
              onClick={() => window.location.reload()}
              className="min-h-11 rounded-md bg-accent px-4.5 py-2 font-semibold text-accent-ink"
            >
              {t.again}
            </button>
          </p>
        </main>
      </body>
    </html>
  );
}
