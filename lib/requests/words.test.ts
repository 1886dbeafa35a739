import { expect, test } from "vitest";
import type { Messages } from "@/lib/i18n/messages";
import type { PartKey } from "@/lib/matching/facts";

type Paths<T> = {
  [K in keyof T & string]: `${K}.${keyof T[K] & string}`;
}[keyof T & string];

/** What a mentee who chooses is never told: others' wishes, waiting, needs of schools. */
type Untold =
  | `schoolNeeds.${string}`
  | `waiting.${string}`
  | `wishes.${"both" | "mentor" | "none"}`;
type WithoutWords = Exclude<Exclude<PartKey, Untold>, Paths<Messages["requests"]["fact"]>>;

test("every part that a mentee is told has words of its own: the compiler names those that lack them", () => {
  const none: [WithoutWords] extends [never] ? true : WithoutWords = true;
  expect(none).toBe(true);
});
