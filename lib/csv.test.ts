import { describe, expect, it } from "vitest";
import {
  type CsvRow,
  CsvTrouble,
  delimiterOf,
  encodingOf,
  readCsv,
  readFirstRow,
  writeCsv,
  writeCsvInParts,
} from "./csv";

describe("readCsv", () => {
  it("reads commas, semicolons and tabs", async () => {
    for (const mark of [",", ";", "\t"]) {
      const rows = await rowsOf(Buffer.from(`id${mark}name\n1${mark}"a${mark}b"\n`));
      expect(rows).toEqual([
        { row: 1, line: 1, cells: ["id", "name"] },
        { row: 2, line: 2, cells: ["1", `a${mark}b`] },
      ]);
    }
  });

  it("is not bothered by a byte order mark", async () => {
    const rows = await rowsOf(Buffer.from("\ufeffid,name\n1,Zoé\n"));
    expect(rows[0]?.cells).toEqual(["id", "name"]);
    expect(rows[1]?.cells).toEqual(["1", "Zoé"]);
  });

  it("reads UTF-16 of either order, with and without its mark", async () => {
    const little = Buffer.from("\ufeffid,name\n1,Zoé\n", "utf16le");
    const big = Buffer.from(little).swap16();
    for (const bytes of [little, big, little.subarray(2), big.subarray(2)])
      expect((await rowsOf(bytes))[1]?.cells).toEqual(["1", "Zoé"]);
  });

  it("reads what older spreadsheets write", async () => {
    expect((await rowsOf(Buffer.from("name\nZo\xe9\n", "latin1")))[1]?.cells).toEqual(["Zoé"]);
  });

  it("numbers rows as a spreadsheet does, through line breaks in a cell and empty rows", async () => {
    const rows = await rowsOf(Buffer.from('id,about\r\n1,"two\r\nlines"\r\n\r\n,\r\n2,x\r\n'));
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 5]);
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 6]);
  });

  it("does not show the line that tells Excel the separator", async () => {
    const rows = await rowsOf(Buffer.from("sep=;\nid;name\n1;a\n"));
    expect(rows).toEqual([
      { row: 1, line: 2, cells: ["id", "name"] },
      { row: 2, line: 3, cells: ["1", "a"] },
    ]);
  });

  it("takes rows that are too short or too long, stray quotation marks and odd characters", async () => {
    const rows = await rowsOf(Buffer.from('a,b\n1\n1,2,3\n5" pipe,x\0y\n'));
    expect(rows.slice(1).map(({ cells }) => cells)).toEqual([
      ["1"],
      ["1", "2", "3"],
      ['5" pipe', "xy"],
    ]);
  });

  it("says where a quotation mark was never closed", async () => {
    const trouble = await rowsOf(Buffer.from('a,b\n1,2\n3,"open\n4,5\n')).catch((error) => error);
    expect(trouble).toBeInstanceOf(CsvTrouble);
    expect(trouble).toMatchObject({ problem: "openQuote", row: 3 });
  });

  it("knows a picture and a PDF from a table, and forgives a stray byte", async () => {
    const picture = Buffer.from(
      "89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61",
      "hex",
    );
    await expect(rowsOf(picture)).rejects.toMatchObject({ problem: "notText" });
    expect(() => readFirstRow(Buffer.from("%PDF-1.7\nname,city\n"))).toThrow("notText");
    const rows = Array.from({ length: 40 }, (_, n) => `${n},name`).join("\n");
    expect(readFirstRow(Buffer.from(`id,name\n\0${rows}`))).toEqual(["id", "name"]);
  });

  it("knows a workbook from a table", async () => {
    const zip = Buffer.from("504b030414000600", "hex");
    await expect(rowsOf(zip)).rejects.toMatchObject({ problem: "workbook" });
  });
});

it("finds the first row even where the rest cannot be read", () => {
  expect(readFirstRow(Buffer.from("\ufeff\n,,\n"))).toBeNull();
  expect(readFirstRow(Buffer.from('\n"a, b",c\n1,"open'))).toEqual(["a, b", "c"]);
  expect(readFirstRow(Buffer.from("sep=;\na;b\n"))).toEqual(["a", "b"]);
  expect(readFirstRow(Buffer.from("\ufeffa\tb\n1\t2\n", "utf16le"))).toEqual(["a", "b"]);
});

it("writes what a spreadsheet shows as it is, and reads it again as it was", async () => {
  const lines = [["=1+1", "09", "-82.5", "plain"]];
  const file = writeCsv([...lines, [null, "a,b", -82.5, ""]]);
  expect(file).toBe('\ufeff\'=1+1,"=""09""",-82.5,plain\r\n,"a,b",-82.5,\r\n');
  expect([...writeCsvInParts(lines)].join("")).toBe(writeCsv(lines));
  expect((await rowsOf(Buffer.from(file)))[0]?.cells).toEqual(lines[0]);
  expect(readFirstRow(Buffer.from(file))).toEqual(lines[0]);
});

it("finds the separator outside quotation marks", () => {
  expect(delimiterOf('"a;b;c;d",name')).toBe(",");
  expect(delimiterOf("only")).toBe(",");
});

it("takes plain text for UTF-8", () => {
  expect(encodingOf(Buffer.from("abc"))).toBe("utf-8");
});

async function rowsOf(bytes: Uint8Array) {
  const rows: CsvRow[] = [];
  for await (const row of readCsv(bytes)) rows.push(row);
  return rows;
}
