import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hashOf } from "@/lib/auth/secrets";
import { demoPeople } from "@/prisma/seed/cast";
import { districtId, personId } from "@/prisma/seed/roster";
import { withClient } from "../database/connect.ts";
import { buildWeb, generate } from "../stack/build.ts";
import { say } from "../stack/console.ts";
import { seedIfEmpty } from "../stack/demo.ts";
import { demoSettings } from "../stack/demo-settings.ts";
import { keysFor } from "../stack/keys.ts";
import { environmentFor, openDatabase, type Parts, stackOf, startWeb } from "../stack/stack.ts";
import { startBare } from "./bare.ts";
import { keepFigures, median } from "./figures.ts";
import { growDistrict } from "./grow.ts";
import { fetchPage, requestsPerSecond, type Visitor } from "./load.ts";
import { benchPages, mostStatements } from "./pages.ts";
import { scriptWeight } from "./script-weight.ts";
import { countStatements } from "./statement-counter.ts";

/** Of a page with the demo's rows, and with very many in each list. */
type Growth = { few: number; many: number };

/** Figures of the production build on this machine; ratios against a bare page of the same run. */
type Figures = {
  statements: Record<string, Growth>;
  /** Medians of whole answers, one at a time. */
  milliseconds: Record<string, Growth>;
  perSecond: Record<string, { requests: number; ofBare: number }>;
  scriptKiB: Record<string, number>;
};

const manyRows = 10_000;
const parts: Parts = {};

/** npm run bench: the pages of the site. */
export async function benchSite(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), "bookends-bench-"));
  try {
    const figures = await measure(scratch);
    keepFigures(figures);
    print(figures);
    const beyond = tooMany(figures);
    for (const line of beyond) say("Bench", line);
    process.exitCode = beyond.length > 0 ? 1 : 0;
  } finally {
    await stackOf(parts).stop();
    rmSync(scratch, { recursive: true, force: true });
  }
  process.exit();
}

/** What breaks the promise: at most so many statements, and as many with ten thousand rows. */
function tooMany({ statements }: Figures): string[] {
  return Object.entries(statements)
    .filter(([, { few, many }]) => few > mostStatements || many !== few)
    .map(([path, { few, many }]) => `${path} sends ${few} statements, and ${many} with many rows`);
}

async function measure(data: string): Promise<Figures> {
  const settings = await demoSettings(data);
  await generate();
  const keys = keysFor(settings, {});
  const build = await buildWeb(keys);
  const connections = await openDatabase(settings, keys, parts, { throwaway: true });
  const environment = environmentFor(settings, keys, connections);
  await seedIfEmpty(connections.owner, environment);
  const counter = await countStatements(connections.runtime);
  await startWeb(
    settings,
    { ...environment, DATABASE_RUNTIME_URL: counter.url },
    { dev: false, build },
    parts,
  );
  const visitors = await signEveryoneIn(connections.owner, settings.appUrl);

  // Every two seconds a request also asks whether the database is there, for all: the lesser of two.
  const countOnce = async (visitor: Visitor, path: string) => {
    const before = counter.count();
    await fetchPage(visitor, path);
    return counter.count() - before;
  };
  const count = async () => {
    const counts: PerPage = {};
    for (const { path, as } of benchPages) {
      const visitor = visitors[as];
      await fetchPage(visitor, path);
      counts[path] = Math.min(await countOnce(visitor, path), await countOnce(visitor, path));
    }
    return counts;
  };
  say("Bench", "counting statements with the demo’s rows …");
  const few = await count();
  const quick = await time(visitors);
  const scriptKiB: PerPage = {};
  for (const { path, as } of benchPages) scriptKiB[path] = await scriptWeight(visitors[as], path);
  const perSecond = await compare(visitors, environment);
  say("Bench", `counting statements with ${manyRows} rows in each list …`);
  await growDistrict(connections.owner, manyRows);
  const many = await count();
  const slow = await time(visitors);
  counter.close();
  return {
    statements: growth(few, many),
    milliseconds: growth(quick, slow),
    perSecond,
    scriptKiB,
  };
}

type PerPage = Record<string, number>;

function growth(few: PerPage, many: PerPage): Record<string, Growth> {
  return Object.fromEntries(
    benchPages.map(({ path }) => [path, { few: few[path] ?? 0, many: many[path] ?? 0 }]),
  );
}

async function time(visitors: Visitors): Promise<PerPage> {
  const medians: PerPage = {};
  for (const { path, as } of benchPages) {
    const times: number[] = [];
    for (let turn = 0; turn < 5; turn++) {
      const began = performance.now();
      await fetchPage(visitors[as], path);
      times.push(performance.now() - began);
    }
    medians[path] = median(times);
  }
  return medians;
}

/** Home and dashboard beside a bare page, in turns, so that all see the same machine. */
async function compare(
  visitors: Visitors,
  environment: NodeJS.ProcessEnv,
): Promise<Figures["perSecond"]> {
  const bare = await startBare(environment);
  const runs: Record<string, number[]> = { bare: [], "/home": [], "/district": [] };
  for (let turn = 0; turn < 3; turn++) {
    say("Bench", `requests per second, turn ${turn + 1} of 3 …`);
    runs.bare?.push(await requestsPerSecond({ origin: bare.origin, cookie: "" }, "/"));
    runs["/home"]?.push(await requestsPerSecond(visitors.mentee, "/home"));
    runs["/district"]?.push(await requestsPerSecond(visitors.coordinator, "/district"));
  }
  await bare.stop();
  const best = Math.max(...(runs.bare ?? [1]));
  return Object.fromEntries(
    Object.entries(runs).map(([page, speeds]) => {
      const requests = Math.max(...speeds);
      return [page, { requests, ofBare: requests / best }];
    }),
  );
}

type Visitors = Record<(typeof demoPeople)[number]["role"], Visitor>;

/** Sessions written straight into the table: signing in is not what is measured. */
async function signEveryoneIn(owner: string, origin: string): Promise<Visitors> {
  const visitors: Partial<Visitors> = {};
  await withClient(owner, async (client) => {
    for (const { name, email, role } of demoPeople) {
      const token = randomBytes(32).toString("base64url");
      // Whoever has done something in the demo has signed in before.
      const { rows } = await client.query<{ id: string }>(
        `INSERT INTO "User" (id, email) VALUES ($1, $2)
        ON CONFLICT (email) DO UPDATE SET email = excluded.email RETURNING id`,
        [randomUUID(), email],
      );
      const user = rows[0]?.id;
      await client.query(`UPDATE "Person" SET "userId" = $1 WHERE "districtId" = $2 AND id = $3`, [
        user,
        districtId,
        personId(name),
      ]);
      await client.query(
        `INSERT INTO "Session" (id, "sessionToken", "userId", "districtId", expires) VALUES ($1, $2, $3, $4, now() + interval '1 day')`,
        [randomUUID(), hashOf(token), user, districtId],
      );
      visitors[role] = { origin, cookie: `bookends-session=${token}` };
    }
  });
  return visitors as Visitors;
}

function print({ statements, milliseconds, perSecond, scriptKiB }: Figures): void {
  console.log(
    `\n  ${"page".padEnd(44)}statements  at ${manyRows} rows      ms  at ${manyRows}  script KiB gz`,
  );
  for (const [path, { few, many }] of Object.entries(statements)) {
    const line = [
      String(few).padStart(10),
      String(many).padStart(15),
      (milliseconds[path]?.few ?? 0).toFixed(0).padStart(8),
      (milliseconds[path]?.many ?? 0).toFixed(0).padStart(10),
      (scriptKiB[path] ?? 0).toFixed(1).padStart(15),
    ];
    console.log(`  ${path.replace(/[0-9a-f-]{36}/g, "[id]").padEnd(44)}${line.join("")}`);
  }
  console.log(`\n  ${"page".padEnd(44)}requests/s  of bare`);
  for (const [path, { requests, ofBare }] of Object.entries(perSecond)) {
    console.log(
      `  ${path.padEnd(44)}${requests.toFixed(0).padStart(10)}${ofBare.toFixed(2).padStart(9)}`,
    );
  }
  console.log("\n  All figures are in bench.json.\n");
}
