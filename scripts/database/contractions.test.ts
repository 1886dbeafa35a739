import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contractions } from "./contractions.ts";
import { migrationsIn } from "./migrate.ts";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));

describe("a migration", () => {
  it.each(migrationsIn("prisma/migrations"))(
    "%s leaves what the version before works with",
    (name) => {
      const sql = readFileSync(`prisma/migrations/${name}/migration.sql`, "utf8");
      expect(
        contractions(sql, version),
        "Expand first; take away in a later release, with a line “-- unused since x.y.z”",
      ).toEqual([]);
    },
  );

  it.each([
    ['ALTER TABLE "Visit" DROP COLUMN "mode";', "drops a column"],
    ['DROP TABLE "Visit";', "drops a table"],
    ['ALTER TABLE "Visit" RENAME COLUMN "mode" TO "way";', "renames"],
    ["ALTER TYPE \"EndReason\" RENAME VALUE 'moved' TO 'left';", "renames"],
    ['ALTER TABLE "Visit" ALTER COLUMN "mode" SET DATA TYPE TEXT;', "changes a column's type"],
    ['ALTER TABLE "Visit"\n  ALTER COLUMN "mode" SET NOT NULL;', "forbids a column to be empty"],
    ['ALTER TABLE "Visit" ADD COLUMN "a" INT, ADD COLUMN "b" TEXT NOT NULL;', "adds a column"],
  ])("%s is refused", (sql, words) => {
    expect(contractions(`CREATE TABLE "New" (id INT);\n${sql}\n`, version).join()).toContain(words);
  });

  it("may take away what a release has stopped using, and says which", () => {
    const drop = (since: string) =>
      contractions(`-- unused since ${since}\nALTER TABLE "Visit" DROP COLUMN "mode";`, "1.4.0");
    expect(drop("1.3.2")).toEqual([]);
    expect(drop("1.4.0")).toEqual([]);
    expect(drop("1.5.0")).toHaveLength(1);
    expect(drop("some day")).toHaveLength(1);
  });

  it.each([
    'ALTER TABLE "Visit" ADD COLUMN "a" INT;',
    'ALTER TABLE "Visit" ADD COLUMN "a" TEXT NOT NULL DEFAULT \'\';',
    "ALTER TYPE \"EndReason\" ADD VALUE 'declined';",
    "COMMENT ON TABLE \"Visit\" IS 'we DROP TABLE nothing';",
    "-- DROP TABLE was here\nSELECT 1;",
  ])("%s is an expansion", (sql) => {
    expect(contractions(sql, version)).toEqual([]);
  });
});
