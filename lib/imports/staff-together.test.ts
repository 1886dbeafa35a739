import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Known, placeStaff, type StaffEntry } from "./staff-together";

describe("who is whom", () => {
  const roster = [
    known("p1", "1", "ann@d.org", "Ann"),
    known("p2", null, "bob@d.org", "Bob"),
    known("p3", "3", "eve@d.org", "Eve"),
  ];

  it("finds people by employee id, then by address", () => {
    const places = place(
      [
        entry(2, "1", "new.ann@d.org", undefined, "Ann"),
        entry(3, "2", "bob@d.org"),
        entry(4, "9", "zoe@d.org"),
      ],
      roster,
    );
    expect([2, 3, 4].map((row) => places.get(row)?.id)).toEqual(["p1", "p2", "new-1"]);
    expect(problems(places)).toEqual([]);
  });

  it("asks whether another name and another address under a known number are the same person", () => {
    const other = entry(2, "1", "zoe@d.org", undefined, "Zoe");
    const places = place([other, entry(3, "5", "five@d.org", "zoe@d.org")], roster);
    expect(problems(places)).toEqual([
      "2 staffId otherPerson",
      "3 supervisorEmail supervisorLeftOut",
    ]);
    expect(places.get(2)?.problems[0]?.values).toEqual({ name: "Ann Test", other: "ann@d.org" });
    expect(problems(place([other], roster, ["p1"]))).toEqual([]);
  });

  it("takes a new name with the old address, and a new address with the old name, for the same person", () => {
    const rows = [
      entry(2, "1", "ann@d.org", undefined, "Zoe"),
      entry(3, "3", "new@d.org", undefined, "ÈVE"),
    ];
    expect(problems(place(rows, roster))).toEqual([]);
  });

  it("refuses a row that is two people, or has another's address", () => {
    const places = place([entry(2, "1", "eve@d.org"), entry(3, "8", "ann@d.org")], roster);
    expect(problems(places)).toEqual(["2 email twoPeople", "3 email emailOfAnother"]);
  });
});

it("reports both rows that repeat an id or an address, each pointing at the other", () => {
  const places = place([
    entry(2, "1", "a@d.org"),
    entry(3, "2", "a@d.org"),
    entry(4, "1", "c@d.org"),
  ]);
  expect(problems(places)).toEqual([
    "2 staffId sameId",
    "2 email sameEmail",
    "3 email sameEmail",
    "4 staffId sameId",
  ]);
  expect(places.get(3)?.problems[0]?.values).toEqual({ row: 2 });
  expect(places.get(2)?.problems[1]?.values).toEqual({ row: 3 });
});

describe("rows of one person at several schools", () => {
  const at = (rowNumber: number, school: string, fte?: number, more: Partial<StaffEntry> = {}) => ({
    ...entry(rowNumber, "1", "ann@d.org", undefined, "Ann"),
    school,
    fte,
    ...more,
  });

  it("are one person, for whom the largest share speaks", () => {
    const places = place([at(2, "A", 400), at(3, "B", 600), at(4, "")]);
    expect(problems(places)).toEqual([]);
    expect([2, 3, 4].map((row) => places.get(row)?.id)).toEqual(["new-1", "new-1", "new-1"]);
    expect([2, 3, 4].map((row) => places.get(row)?.speaks)).toEqual([3, undefined, 3]);
    expect(places.get(3)?.posts).toEqual([
      { school: "A", fte: 400 },
      { school: "B", fte: 600 },
    ]);
  });

  it("may write the name in another way, and no other name, address or school twice", () => {
    expect(problems(place([at(2, "A"), at(3, "B", undefined, { firstName: "ÀNN" })]))).toEqual([]);
    const twice = [
      "2 staffId sameId",
      "2 email sameEmail",
      "3 staffId sameId",
      "3 email sameEmail",
    ];
    expect(problems(place([at(2, "A"), at(3, "A")]))).toEqual(twice);
    expect(problems(place([at(2, "A"), at(3, "B", 500, { firstName: "Bea" })]))).toEqual(twice);
    expect(problems(place([at(2, "A"), at(3, "B", 500, { email: "b@d.org" })]))).toEqual([
      "2 staffId sameId",
      "3 staffId sameId",
    ]);
  });

  it("are left out together when one of them has a problem", () => {
    const broken = { broken: true };
    expect(problems(place([at(2, "A", 600), at(3, "B", 400, broken)]))).toEqual([
      "2 staffId togetherLeftOut",
    ]);
    const places = place([at(2, "A", 600, broken), at(3, "B", 400)]);
    expect(problems(places)).toEqual(["3 staffId togetherLeftOut"]);
    expect(places.get(3)?.problems[0]?.values).toEqual({ row: 2 });
    const stolen = [known("p9", "9", "ann@d.org")];
    expect(problems(place([at(2, "A"), at(3, "B")], stolen))).toEqual([
      "2 email emailOfAnother",
      "3 staffId togetherLeftOut",
    ]);
  });

  it("supervise and are supervised by the row that speaks", () => {
    const boss = { supervisorEmail: "boss@d.org" };
    const entries = [
      at(2, "A", 400, { supervisorEmail: "ann@d.org" }),
      at(3, "B", 600, boss),
      entry(4, "2", "boss@d.org", ""),
    ];
    const places = place(entries);
    expect(problems(places)).toEqual([]);
    expect(places.get(3)?.supervisorId).toBe(places.get(4)?.id);
  });
});

describe("supervisors", () => {
  it("are found in the file and on the roster, before and after", () => {
    const places = place(
      [
        entry(2, "1", "a@d.org", "b@d.org"),
        entry(3, "2", "b@d.org", "old@d.org"),
        entry(4, "3", "c@d.org", ""),
      ],
      [known("p9", "9", "old@d.org")],
    );
    expect(problems(places)).toEqual([]);
    expect([2, 3, 4].map((row) => places.get(row)?.supervisorId)).toEqual(["new-2", "p9", null]);
  });

  it("stay as they are when the file does not say", () => {
    expect(place([entry(2, "1", "a@d.org")]).get(2)?.supervisorId).toBeUndefined();
  });

  it("must exist and be someone else", () => {
    const places = place([
      entry(2, "1", "a@d.org", "nobody@d.org"),
      entry(3, "2", "b@d.org", "b@d.org"),
    ]);
    expect(problems(places)).toEqual([
      "2 supervisorEmail unknownSupervisor",
      "3 supervisorEmail ownSupervisor",
    ]);
  });

  it("leave their people out when their own new row is left out, down the chain", () => {
    const boss = { ...entry(2, "1", "boss@d.org", ""), broken: true };
    const entries = [
      boss,
      entry(3, "2", "b@d.org", "boss@d.org"),
      entry(4, "3", "c@d.org", "b@d.org"),
    ];
    expect(problems(place(entries))).toEqual([
      "3 supervisorEmail supervisorLeftOut",
      "4 supervisorEmail supervisorLeftOut",
    ]);
    expect(problems(place(entries, [known("p1", "1", "boss@d.org")]))).toEqual([]);
  });

  it("are nobody's guess when their address stands twice, whichever of the two comes first", () => {
    const ann = entry(2, "1", "both@d.org", "", "Ann");
    const eve = entry(3, "3", "both@d.org", "", "Eve");
    const roster = [known("p1", "1", "ann@d.org", "Ann"), known("p3", "3", "eve@d.org", "Eve")];
    const said = (...doubles: StaffEntry[]) => {
      const places = place([...doubles, entry(4, "4", "d@d.org", "both@d.org")], roster);
      return places.get(4)?.problems;
    };
    const leftOut = (row: number) => [
      { field: "supervisorEmail", problem: "supervisorLeftOut", values: { row } },
    ];
    expect(said(ann, eve)).toEqual(leftOut(2));
    expect(said(eve, ann)).toEqual(leftOut(3));
    // One is Eve as the roster knows her; the other, who has another's address, is to be corrected.
    const own = entry(2, "3", "eve@d.org", "", "Eve");
    const stolen = entry(3, "9", "eve@d.org", "", "Zoe");
    for (const doubles of [
      [own, stolen],
      [stolen, own],
    ]) {
      const under = entry(4, "4", "d@d.org", "eve@d.org");
      expect(place([...doubles, under], roster).get(4)?.problems).toEqual(leftOut(3));
    }
    // The same person twice is no doubt about who they are.
    const again = { ...own, rowNumber: 3 };
    const under = entry(4, "4", "d@d.org", "eve@d.org");
    const places = place([own, again, under], roster);
    expect(places.get(4)).toMatchObject({ problems: [], supervisorId: "p3" });
  });

  it("are nobody by a row without an address, which leaves out those who name no supervisor", () => {
    const nameless = { ...entry(2, "1", "", ""), broken: true };
    const entries = [nameless, entry(3, "2", "a@d.org", ""), entry(4, "3", "b@d.org")];
    const places = place(entries);
    expect(problems(places)).toEqual([]);
    expect([3, 4].map((row) => places.get(row)?.supervisorId)).toEqual([null, undefined]);
  });

  it("may all have one address, in a file as long as it may be", () => {
    const file = Array.from({ length: 50_000 }, (_, at) => entry(at + 2, "1", "both@d.org", ""));
    const under = file.map(({ rowNumber }, at) =>
      entry(rowNumber + file.length, `under ${at}`, `${at}@d.org`, "both@d.org"),
    );
    const places = place([...file, ...under]);
    const found = under.map(({ rowNumber }) => places.get(rowNumber)?.problems[0]);
    expect(
      found.every((one) => one?.problem === "supervisorLeftOut" && one.values?.row === 2),
    ).toBe(true);
  });

  it("are named by the row that has the problem, of several posts", () => {
    const post = (rowNumber: number, school: string, fte: number, broken = false) => ({
      ...entry(rowNumber, "1", "boss@d.org", ""),
      ...{ school, fte, broken },
    });
    const entries = [post(2, "A", 400, true), post(3, "B", 600)];
    const places = place([...entries, entry(4, "2", "b@d.org", "boss@d.org")]);
    expect(places.get(4)?.problems[0]).toMatchObject({
      problem: "supervisorLeftOut",
      values: { row: 2 },
    });
  });

  it("cannot go round in a circle, within the file or through the roster", () => {
    const circle = [
      entry(2, "1", "a@d.org", "b@d.org"),
      entry(3, "2", "b@d.org", "c@d.org"),
      entry(4, "3", "c@d.org", "a@d.org"),
    ];
    expect(problems(place(circle))).toEqual(
      [2, 3, 4].map((row) => `${row} supervisorEmail supervisorCircle`),
    );
    const through = [
      known("p1", "1", "a@d.org"),
      { ...known("p2", "2", "b@d.org"), supervisorId: "p1" },
    ];
    expect(problems(place([entry(2, "1", "a@d.org", "b@d.org")], through))).toEqual([
      "2 supervisorEmail supervisorCircle",
    ]);
  });

  it("never form a circle among the rows that are left, whatever the file", () => {
    const email = fc.integer({ min: 1, max: 6 }).map((n) => `p${n}@d.org`);
    const file = fc.array(email, { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(file, (supervisors) => {
        const entries = supervisors.map((one, place) =>
          entry(place + 2, `${place}`, `p${place + 1}@d.org`, one),
        );
        const places = place(entries);
        const next = new Map(
          [...places.values()].flatMap((one) =>
            one.problems.length ? [] : [[one.id, one.supervisorId ?? null]],
          ),
        );
        for (const start of next.keys()) {
          let at: string | null | undefined = start;
          for (let steps = 0; at; steps++) {
            expect(steps).toBeLessThan(10);
            at = next.get(at);
          }
        }
      }),
    );
  });
});

function entry(
  rowNumber: number,
  staffId: string,
  email: string,
  supervisorEmail?: string,
  firstName = email,
): StaffEntry {
  return {
    rowNumber,
    staffId,
    email,
    supervisorEmail,
    firstName,
    lastName: "Test",
    school: "A",
    fte: undefined,
    broken: false,
  };
}

function known(id: string, staffId: string | null, email: string, firstName = email): Known {
  return { id, staffId, email, firstName, lastName: "Test", supervisorId: null };
}

function place(entries: StaffEntry[], roster: Known[] = [], same: string[] = []) {
  let made = 0;
  return placeStaff(entries, roster, () => `new-${++made}`, new Set(same));
}

function problems(places: ReturnType<typeof placeStaff>): string[] {
  return [...places].flatMap(([row, { problems: found }]) =>
    found.map(({ field, problem }) => `${row} ${field} ${problem}`),
  );
}
