import { expect, test } from "vitest";
import type { Messages } from "../i18n/messages";
import type { FactKey } from "./facts";

type Paths<T> = T extends string
  ? never
  : {
      [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`;
    }[keyof T & string];

type WithoutWords = Exclude<FactKey, Paths<Messages["matching"]>>;

test("every key of a fact has words: the compiler names those that lack them", () => {
  const lacking: WithoutWords[] = [];
  const none: [WithoutWords] extends [never] ? true : WithoutWords = true;
  expect([none, lacking]).toEqual([true, []]);
});
