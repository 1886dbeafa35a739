import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { messagesFor } from "@/lib/i18n/messages";
import { Dialog } from "./dialog";
import { SubmitButton } from "./submit-button";

const heard = (children: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={messagesFor("en")} timeZone="UTC">
      {children}
    </NextIntlClientProvider>,
  ).match(/aria-label="([^"]*)"/)?.[1];

it("says whom a button is about; the compiler refuses words of which it could not", () => {
  expect(heard(<SubmitButton about="Noor">Remove</SubmitButton>)).toBe("Remove: Noor");
  const dialog = (
    <Dialog trigger="Refuse" about="Noor" title="Refuse?">
      Noor is told.
    </Dialog>
  );
  expect(heard(dialog)).toBe("Refuse: Noor");
  // @ts-expect-error two of these in a table would be heard alike
  expect(heard(<SubmitButton about="Noor">{[<b key="b">Remove</b>]}</SubmitButton>)).toBe(
    undefined,
  );
});
