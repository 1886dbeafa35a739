import { describe, expect, it } from "vitest";
import { readSources } from "@/lib/testing/source";

const sources = new Map(readSources().map((source) => [source.file.replace(/\.ts$/, ""), source]));

/** Everything of ours that a file runs, itself and compiled programs included: types alone run nothing. */
function closure(file: string, seen = new Set<string>()): Set<string> {
  if (!file.startsWith("lib/") || seen.has(file)) return seen;
  seen.add(file);
  for (const one of sources.get(file)?.imports ?? []) {
    if (!one.typeOnly) closure(sourceOf(one.from.replace(/\.ts$/, "")), seen);
  }
  return seen;
}

const sourceOf = (file: string) =>
  file.replace(/^lib\/matching\/generated\/(.*)$/, "lib/matching/compiled/$1/program");

/** Who people are, what a pair scores and whether it may be; of the search for the best, nothing. */
const judging =
  /^lib\/(distances|matching\/(types|scale|facts|rules|score|parts|values|overlap|distance|possible-plainly|scoring\/[a-z-]+|compiled\/(arrays|scoring\/[a-z]+)))$/;
const proving =
  /^lib\/(matching\/(certify|proof|proof-[a-z]+|too-large|compiled\/proof\/program)|pair-lists\/(certify|lists))$/;

describe("the proof shares nothing with the search", () => {
  const provers = [...sources.keys()].filter((file) => proving.test(file));
  it.each(provers)("%s", (file) => {
    const others = [...closure(file)].filter((one) => !judging.test(one) && !proving.test(one));
    expect(others).toEqual([]);
  });

  it("looks at the modules that there are", () => {
    expect(provers).toContain("lib/matching/certify");
    expect(provers).toContain("lib/matching/proof");
    expect(provers).toContain("lib/pair-lists/certify");
    const solver = closure("lib/matching/solve");
    for (const name of ["assign", "prices", "search", "compiled/search/auction", "round"]) {
      expect(solver, name).toContain(`lib/matching/${name}`);
    }
  });

  it("and the plain scores share nothing with the loops over rows", () => {
    const plain = [...closure("lib/matching/possible-plainly")];
    expect(plain.filter((file) => file.startsWith("lib/matching/scoring/"))).toEqual([]);
    expect(plain.filter((file) => file.startsWith("lib/matching/compiled/"))).toEqual([]);
  });
});
