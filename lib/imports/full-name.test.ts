import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitName } from "./full-name";

describe("a whole name in one cell", () => {
  it.each([
    ["García, Ana", "Ana", "García", true],
    ["Ana García", "Ana", "García", true],
    ["de la Cruz, María José", "María José", "de la Cruz", true],
    ["María José de la Cruz", "María José", "de la Cruz", false],
    ["García López, Ana Sofía", "Ana Sofía", "García López", true],
    ["Ludwig van der Berg", "Ludwig", "van der Berg", false],
    ["ORTEGA Y GASSET, JOSÉ", "JOSÉ", "ORTEGA Y GASSET", true],
    ["José Ortega y Gasset", "José", "Ortega y Gasset", false],
    ["Mary E Ueda", "Mary E", "Ueda", false],
    ["MARY E UEDA", "MARY E", "UEDA", false],
    ["Mary Ann O’Connell-Ueda", "Mary Ann", "O’Connell-Ueda", false],
    ["La Toya Jackson", "La Toya", "Jackson", false],
    ["Al Green", "Al", "Green", true],
    ["King, Jr., Martin Luther", "Martin Luther", "King Jr.", true],
    ["King, Martin Luther, Jr.", "Martin Luther", "King Jr.", true],
    ["Martin Luther King, Jr.", "Martin Luther", "King Jr.", false],
    ["Martin Luther King III", "Martin Luther", "King III", false],
    ["Haddad, Ruth, Ph.D.", "Ruth", "Haddad Ph.D.", true],
    ["ʻŌkuma, Kealiʻi", "Kealiʻi", "ʻŌkuma", true],
    ["田中, 花子", "花子", "田中", true],
  ])("%s is %s and %s", (cell, firstName, lastName, sure) => {
    expect(splitName(cell)).toEqual({ firstName, lastName, sure });
  });

  it.each([
    ["Madonna", "oneName"],
    ["Madonna,", "oneName"],
    [", Ana", "oneName"],
    ["de la Cruz", "oneName"],
    ["García, Jr.", "oneName"],
    ["García, ?", "oneName"],
    ["García, Ana, María", "manyCommas"],
    ["García, Ana; López, Luis", "manyCommas"],
  ])("%s is no two names", (cell, trouble) => {
    expect(splitName(cell)).toBe(trouble);
  });

  it("keeps each word, whatever was written", () => {
    const word = fc.constantFrom("Ana", "de", "la", "García", "Jr.", "van", "O'Hara", "李");
    const cell = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(cell, (text) => {
        const split = splitName(text);
        if (typeof split === "string") return;
        expect(`${split.firstName} ${split.lastName}`).toBe(text);
      }),
    );
  });
});
