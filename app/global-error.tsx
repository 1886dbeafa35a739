"use client";

import { lastWords } from "./_frame/last-words";
import "./globals.css";

/** The root itself failed, so the languages cannot be asked for: its words are kept beside it. */
export default function GlobalError({ error }: { error: unknown }) {
  const language = typeof navigator === "undefined" ? "en" : navigator.language.slice(0, 2);
  const locale = language === "fr" || language === "es" ? language : "en";
  const t = lastWords[locale];
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
              {t.number} {id}
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
