import { expect, it } from "vitest";
import { locales, messagesFor } from "@/lib/i18n/messages";
import { fieldsOf } from "./columns";
import { ownWords } from "./own-words";

it("calls each column as the pages and the files do, in every language", () => {
  for (const field of [...fieldsOf("staff"), ...fieldsOf("schools")]) {
    expect(ownWords[field]).toEqual(locales.map((one) => messagesFor(one).roster.field[field]));
  }
});
