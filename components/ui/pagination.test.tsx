import type { Route } from "next";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { pageNumber } from "@/lib/fields";
import { type Locale, messagesFor } from "@/lib/i18n/messages";
import { Pagination } from "./pagination";

/** The list of an address, or the address it leads to. */
function listAt(page: string, pages: number, locale: Locale = "en"): string {
  const href = (to: number) => `/list?page=${to}` as Route;
  try {
    return renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={messagesFor(locale)} timeZone="UTC">
        <Pagination page={pageNumber.parse(page)} pages={pages} total={1015} href={href} />
      </NextIntlClientProvider>,
    );
  } catch (error) {
    return String((error as { digest?: string }).digest);
  }
}

it("leads a page beyond the end to the last, however large its number", () => {
  expect(listAt("3", 3)).toContain("/list?page=2");
  for (const beyond of ["4", "10001", "999999999999"])
    expect(listAt(beyond, 3)).toContain("/list?page=3;");
  expect(listAt("999999999999", 0)).toContain("/list?page=1;");
  expect(listAt("1", 0)).toBe("");
});

it("counts what a list holds, whatever that is", () => {
  expect(listAt("2", 3)).toContain("Page 2 of 3 · 1,015 in all<");
  expect(listAt("2", 3, "fr")).toContain("Page 2 sur 3 · 1\u202f015 en tout<");
  expect(listAt("2", 3, "es")).toContain("Página 2 de 3 · 1015 en total<");
});
