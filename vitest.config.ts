import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const elsewhere = ["node_modules/**", ".next/**", ".data/**", "e2e/**"];

/** What the next file would still see: a module replaced, or the environment or the clock changed. */
const trace =
  /\bvi\.(mock|doMock|resetModules|stubEnv|stubGlobal|useFakeTimers|setSystemTime)\b|process\.env\S* (\?\?)?=\s|(delete |assign\()process\.env/;
const leavingTraces = readdirSync(root)
  .concat(
    ["app", "components", "lib", "prisma", "scripts"].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map((name) => `${folder}/${name}`),
    ),
  )
  .filter(
    (file) => /\.test\.tsx?$/.test(file) && trace.test(readFileSync(join(root, file), "utf8")),
  )
  .map((file) => file.replaceAll("\\", "/").replace(/[[\]()]/g, "\\$&"));

// A zone with an odd offset: what works in Kathmandu does not depend on where it runs.
process.env.TZ = "Asia/Kathmandu";

export default defineConfig({
  test: {
    projects: [
      ...inProcesses(1, {
        name: "unit",
        include: ["**/*.test.ts", "**/*.test.tsx"],
        exclude: [...elsewhere, "**/*.db.test.ts"],
        setupFiles: ["lib/testing/quiet.ts", "lib/testing/properties.ts"],
        maxWorkers: Math.max(2, availableParallelism() - 1),
        // Properties try hundreds of rounds; a busy machine takes its time.
        testTimeout: 30_000,
      }),
      ...inProcesses(3, {
        name: "database",
        include: ["**/*.db.test.ts"],
        exclude: elsewhere,
        globalSetup: ["scripts/testing/cluster.ts"],
        setupFiles: ["lib/testing/quiet.ts", "lib/testing/database.ts"],
        maxWorkers: 2,
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
    ],
  },
});

/**
 * Files share a few processes, where what one has imported and compiled is there for the next; a file
 * that leaves traces has a process to itself.
 */
function inProcesses(
  groupOrder: number,
  { exclude = [], ...test }: NonNullable<TestProjectInlineConfiguration["test"]>,
): TestProjectInlineConfiguration[] {
  const kind = { ...test, environment: "node" as const, restoreMocks: true };
  const resolve = { alias: { "@": root } };
  const apart = leavingTraces.filter(
    (file) => file.endsWith(".db.test.ts") === (test.name === "database"),
  );
  return [
    {
      resolve,
      test: { ...kind, exclude: [...exclude, ...apart], isolate: false, sequence: { groupOrder } },
    },
    {
      resolve,
      test: {
        ...kind,
        name: `${test.name}, apart`,
        include: apart,
        exclude,
        sequence: { groupOrder: groupOrder + 1 },
      },
    },
  ];
}
