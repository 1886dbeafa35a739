import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const elsewhere = ["node_modules/**", ".next/**", ".data/**", "e2e/**"];

// A zone with an odd offset: what works in Kathmandu does not depend on where it runs.
process.env.TZ = "Asia/Kathmandu";

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias: { "@": root } },
        test: {
          name: "unit",
          include: ["**/*.test.ts", "**/*.test.tsx"],
          exclude: [...elsewhere, "**/*.db.test.ts"],
          environment: "node",
          setupFiles: ["lib/testing/quiet.ts", "lib/testing/properties.ts"],
          // Properties try hundreds of rounds; a busy machine takes its time.
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias: { "@": root } },
        test: {
          name: "database",
          include: ["**/*.db.test.ts"],
          exclude: elsewhere,
          environment: "node",
          globalSetup: ["scripts/testing/cluster.ts"],
          setupFiles: ["lib/testing/quiet.ts", "lib/testing/database.ts"],
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
