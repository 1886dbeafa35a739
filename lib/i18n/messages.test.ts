import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { readSources } from "@/lib/testing/source";
import { locales, messagesFor } from "./messages";

const english = flatten(messagesFor("en"));
const others = locales.filter((locale) => locale !== "en");

describe.each(others)("the words in %s", (locale) => {
  const words = flatten(messagesFor(locale));

  it("are there for every English key, and for no other", () => {
    const missing = [...english.keys()].filter((key) => !words.has(key));
    const extra = [...words.keys()].filter((key) => !english.has(key));
    expect(missing, `Write these in ${locale}; English has them`).toEqual([]);
    expect(extra, `Remove these from ${locale}, or write them in English`).toEqual([]);
  });

  it("name the same arguments as the English ones", () => {
    const different = [...english].flatMap(([key, message]) => {
      const translation = words.get(key);
      if (translation === undefined) return [];
      const wanted = argumentsOf(message);
      const found = argumentsOf(translation);
      return wanted === found ? [] : [`${key}: English has {${wanted}}, ${locale} has {${found}}`];
    });
    expect(different, `Make the arguments in ${locale} agree with English`).toEqual([]);
  });
});

it.each(locales)("have something to say in each branch, in %s", (locale) => {
  const empty = [...flatten(messagesFor(locale))].filter(([, text]) => /\{\s*\}/.test(text));
  expect(empty, "Leave the case to the code: an empty branch fails once it is built").toEqual([]);
});

describe("a # in a plural within a plural", () => {
  it.each(locales)("stands nowhere, in %s", (locale) => {
    const found = [...flatten(messagesFor(locale))].filter(([, text]) => nestedPound(parse(text)));
    expect(found, "Write {count, number}: # is the inner number, whichever was meant").toEqual([]);
  });

  it.each([
    // So the dashboard once said "11 of 11", of four in touch among eleven.
    ["{pairs, plural, other {# pairs, {quiet, plural, one {# of #} other {# of #}} quiet}}", true],
    ["{pairs, plural, other {{who, select, other {{quiet, plural, other {#}}}}}}", true],
    ["{pairs, plural, other {<b>{quiet, selectordinal, other {#th}}</b>}}", true],
    ["{pairs, plural, other {# pairs, {quiet, plural, other {{quiet, number}}} quiet}}", false],
    ["{pairs, plural, other {#}}, {quiet, plural, other {# quiet}}", false],
    ["{pairs, plural, other {{who, select, other {#}}}}", false],
  ])("%s: %s", (text, is) => {
    expect(nestedPound(parse(text))).toBe(is);
  });
});

it("puts no name behind a Spanish y or o, which are e before Iván and u before Olga", () => {
  const name = /\b[yo] \{(name|partner|other|mentor|mentee|host|visitor|\w+Id)\}/i;
  const found = [...flatten(messagesFor("es"))].filter(([, text]) => name.test(text));
  expect(found, "Put the name first, write con, or have format.list join the names").toEqual([]);
});

it("puts no name behind a French de or que, which are d’ and qu’ before Anneke", () => {
  const name =
    /\b(?:[dnsl]|qu|jusqu|lorsqu|puisqu)e \{(?:names?|partner|mentor|mentee|host|visitor|school|district|programme|\w+Id)\}/i;
  const found = [...flatten(messagesFor("fr"))].filter(([, text]) => name.test(text));
  expect(found, "Write par, pour or avec, turn the sentence round, or set a word between").toEqual(
    [],
  );
});

it("joins names in Spanish as they are heard", () => {
  const either = new Intl.ListFormat("es", { type: "disjunction" });
  const both = new Intl.ListFormat("es");
  expect(either.format(["Ana", "Olga"])).toBe("Ana u Olga");
  expect(either.format(["Ana", "Horacio"])).toBe("Ana u Horacio");
  expect(both.format(["Ana", "Iván"])).toBe("Ana e Iván");
});

it("keeps French signs with their words, by narrow spaces that do not break", () => {
  const loose = /(?<!\u202f)[;?!»](?=\s|$)|[\s\u00a0]:(?=\s|$)|«(?!\u202f)/u;
  const found = [...flatten(messagesFor("fr"))].filter(([, text]) => {
    return loose.test(text.replaceAll("\u202f:", ""));
  });
  expect(found, "Write U+202F before : ; ? ! » and after «").toEqual([]);
});

it("has a file for each namespace in each language, and each file is used", () => {
  for (const locale of locales) {
    const folder = fileURLToPath(new URL(`./messages/${locale}`, import.meta.url));
    const files = readdirSync(folder).map((file) => file.replace(/\.json$/, ""));
    expect(files.sort(), `Import each file of messages/${locale} in ${locale}.ts`).toEqual(
      Object.keys(messagesFor(locale)).sort(),
    );
  }
});

/** Other pages are read there as the server writes them, where nothing of a browser's language shows. */
it("are a browser's own only where languages.spec opens the page", () => {
  const wording = /\bIntl\.|\.toLocale|\buse(Formatter|Locale|Now)\b/;
  const own = readSources().filter(({ client, text }) => client && wording.test(text));
  expect(own.map(({ file }) => file)).toEqual([
    "app/district/matching/_components/settings/weight-rows.tsx",
  ]);
});

function flatten(node: unknown, path = ""): Map<string, string> {
  if (typeof node === "string") return new Map([[path, node]]);
  if (typeof node !== "object" || node === null) return new Map();
  return new Map(
    Object.entries(node).flatMap(([key, child]) => [
      ...flatten(child, path ? `${path}.${key}` : key),
    ]),
  );
}

/** Whether a # stands in a plural that stands in another. */
function nestedPound(elements: MessageFormatElement[], depth = 0): boolean {
  return elements.some((element) => {
    if (element.type === TYPE.pound) return depth > 1;
    if (element.type === TYPE.tag) return nestedPound(element.children, depth);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return false;
    const within = element.type === TYPE.plural ? depth + 1 : depth;
    return Object.values(element.options).some(({ value }) => nestedPound(value, within));
  });
}

function argumentsOf(message: string): string {
  const names = new Set<string>();
  collect(parse(message), names);
  return [...names].sort().join(", ");
}

function collect(elements: MessageFormatElement[], names: Set<string>) {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    names.add(element.type === TYPE.tag ? `<${element.value}>` : element.value);
    if (element.type === TYPE.tag) collect(element.children, names);
    if (element.type === TYPE.plural || element.type === TYPE.select)
      for (const option of Object.values(element.options)) collect(option.value, names);
  }
}
