import { createFormatter } from "next-intl";
import { expect, it } from "vitest";
import { formatDate } from "./time";

const written = (locale: "en" | "es" | "fr", iso: string, style: "weekday" | "medium" | "day") =>
  formatDate(createFormatter({ locale, timeZone: "UTC" }), iso, style);

it("writes the first of a month as French does, and only that", () => {
  expect(written("fr", "2026-12-01", "weekday")).toBe("mardi 1er décembre");
  expect(written("fr", "2026-12-01", "day")).toBe("1er déc.");
  expect(written("fr", "2026-12-11", "weekday")).toBe("vendredi 11 décembre");
});

it("sets no comma after a Spanish weekday, and leaves the English one", () => {
  expect(written("es", "2026-12-01", "weekday")).toBe("martes 1 de diciembre");
  expect(written("es", "2026-12-02", "medium")).toBe("mié 2 dic");
  expect(written("en", "2026-12-01", "medium")).toBe("Tue, Dec 1");
});
