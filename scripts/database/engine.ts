import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

type Engine = Pick<SchemaEngine, "applyMigrations" | "diff"> & {
  close(): Promise<void>;
  /** What the database itself said of the script that failed, if one did. */
  refusal(): unknown;
};

/**
 * Prisma's schema engine, compiled to WebAssembly: the binary would have to be downloaded, which
 * closed networks do not allow. It writes the ordinary `_prisma_migrations`, so
 * `prisma migrate deploy` elsewhere agrees with us.
 */
export async function openEngine(connection: { url: string; options?: string }): Promise<Engine> {
  await startWebAssembly();
  const pool = new pg.Pool({ connectionString: connection.url, options: connection.options });
  pool.on("error", () => {});
  let refusal: unknown;
  const engine = await bindings.SchemaEngine.new(
    { datamodels: undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(wholeScripts(pool, (error) => (refusal = error))),
  );
  return {
    applyMigrations: (input) => engine.applyMigrations(input),
    diff: (input) => engine.diff(input),
    refusal: () => refusal,
    // Left open, the pool would keep the process waiting for ten seconds.
    close: async () => {
      engine.free();
      await pool.end();
    },
  };
}

/**
 * The adapter cuts scripts at every semicolon, also inside comments and function bodies. Sent
 * whole instead, as Prisma's own binary does, a migration is one transaction besides.
 */
function wholeScripts(pool: pg.Pool, onRefusal: (error: unknown) => void): PrismaPg {
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    adapter.executeScript = async (script) => {
      try {
        await pool.query(script);
      } catch (error) {
        onRefusal(error);
        throw error;
      }
    };
    return adapter;
  };
  return factory;
}

/**
 * The engine sets itself a time limit of ten seconds and never clears it: a process that has
 * nothing else to do would wait for it.
 */
function patient([name, work]: [string, unknown]): [string, WebAssembly.ImportValue] {
  const call = work as (...args: unknown[]) => unknown;
  if (!name.startsWith("__wbg_setTimeout")) return [name, call];
  return [
    name,
    (...args: unknown[]) => {
      const timer = call(...args) as NodeJS.Timeout;
      return timer.unref();
    },
  ];
}

let started = false;

async function startWebAssembly(): Promise<void> {
  if (started) return;
  const path = createRequire(import.meta.url).resolve(
    "@prisma/schema-engine-wasm/schema_engine_bg",
  );
  const { instance } = await WebAssembly.instantiate(readFileSync(path.replace(/\.js$/, ".wasm")), {
    "./schema_engine_bg.js": Object.fromEntries(Object.entries(bindings).map(patient)),
  });
  // The type file leaves out the function that hands the module to its bindings.
  const wiring = bindings as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void };
  wiring.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
  started = true;
}
