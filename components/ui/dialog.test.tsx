import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { messagesFor } from "@/lib/i18n/messages";
import { Dialog, DialogButtons } from "./dialog";

it("ends with what it does and, right beside it, what closes the dialog around", () => {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={messagesFor("en")} timeZone="UTC">
      <Dialog trigger="End" title="End it?">
        <DialogButtons>
          <button type="submit">Yes</button>
        </DialogButtons>
      </Dialog>
    </NextIntlClientProvider>,
  );
  const id = /<dialog id="([^"]+)"/.exec(html)?.[1];
  const [, cancel] = /Yes<\/button>(<button [^>]*>)Cancel<\/button><\/div>/.exec(html) ?? [];
  expect(cancel).toContain('type="button"');
  expect(cancel).toContain(`commandfor="${id}"`);
});

it("ends so wherever one is asked", () => {
  const asking = ["app", "components"]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
    )
    .filter((file) => file.endsWith(".tsx") && !file.endsWith(".test.tsx"))
    .map((file) => ({ file, source: readFileSync(file, "utf8") }))
    .filter(({ source }) => source.includes("</Dialog>"));
  expect(asking.length).toBeGreaterThan(10);
  for (const { file, source } of asking) {
    const count = (tag: string) => source.split(tag).length - 1;
    expect(count("</DialogButtons>"), file).toBe(count("</Dialog>"));
  }
});
