import { expect, it } from "vitest";
import { readClosures } from "./rows";

const file = (...lines: string[]) => Buffer.from(lines.join("\n"));

it("reads first day, last day and name under their headings, in any order and language", async () => {
  const english = file(
    "Holiday,Start Date,End Date",
    "Thanksgiving,11/25/2026,11/27/2026",
    "Labor Day,2026-09-07,",
  );
  expect(await readClosures(english)).toEqual({
    closures: [
      { name: "Thanksgiving", startsOn: "2026-11-25", endsOn: "2026-11-27" },
      { name: "Labor Day", startsOn: "2026-09-07", endsOn: "2026-09-07" },
    ],
    problems: [],
  });
  const french = file("premier jour;dernier jour;nom", "2026-12-21;2027-01-01;Congé d’hiver");
  expect((await readClosures(french)).closures).toEqual([
    { name: "Congé d’hiver", startsOn: "2026-12-21", endsOn: "2027-01-01" },
  ]);
});

it("takes rows without headings, with two columns or three", async () => {
  expect((await readClosures(file("2026-09-07,Labor Day"))).closures).toHaveLength(1);
  const three = file("2026-11-25,2026-11-27,Thanksgiving", "2027-01-18,,Dr. King’s day");
  expect((await readClosures(three)).closures).toHaveLength(2);
});

it("says what is wrong with a row, with its number", async () => {
  const { closures, problems } = await readClosures(
    file(
      "first day,last day,name",
      "2026-11-26,2026-11-25,Thanksgiving",
      "2026-12-21,2028-01-01,Winter break",
      "soon,,Snow",
      "2026-12-24,,",
      `2026-12-24,,${"x".repeat(200)}`,
      "2027-05-31,,Memorial Day",
    ),
  );
  expect(closures).toHaveLength(1);
  expect(problems.map(({ row, problem }) => `${row} ${problem}`)).toEqual([
    "2 endsBefore",
    "3 tooLong",
    "4 notADate",
    "5 noName",
    "6 nameTooLong",
  ]);
});
