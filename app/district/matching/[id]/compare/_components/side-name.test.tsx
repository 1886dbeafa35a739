import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { type Locale, messagesFor } from "@/lib/i18n/messages";
import { useSideName } from "./side-name";

const kept = { keptAt: new Date("2026-11-29T23:40:00Z"), by: "Dolores", matched: 4 };
const scenarios = [
  { id: "one", number: 1, name: "By hand", ...kept },
  { id: "two", number: 2, name: "", ...kept },
];

function Names() {
  const nameOf = useSideName(scenarios, "America/New_York");
  return scenarios.map(({ id }) => nameOf(id as "draft")).join("; ");
}

it.each<[Locale, string]>([
  ["en", "By hand; Kept by itself, no. 2 (Nov 29, 2026, 6:40 PM)"],
  ["fr", "By hand; Gardé automatiquement, n° 2 (29 nov. 2026, 18:40)"],
  ["es", "By hand; Guardado solo, n.º 2 (29 nov 2026, 18:40)"],
])(
  "says in %s when a scenario without a name was kept, as the district’s clock showed it",
  (locale, words) => {
    const said = renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={messagesFor(locale)} timeZone="UTC">
        <Names />
      </NextIntlClientProvider>,
    );
    expect(said.replace(/\s/g, " ")).toBe(words);
  },
);
