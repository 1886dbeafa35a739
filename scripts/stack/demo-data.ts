import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { isReachable, reachableFolder } from "../database/binaries.ts";
import { isAlive } from "./parent.ts";
import { Trouble } from "./trouble.ts";

/** The database's folder: with the demo's data, or elsewhere when PostgreSQL cannot reach it there. */
export function databaseFolder(data: string): string {
  mkdirSync(data, { recursive: true });
  const here = resolve(data, "postgres");
  if (isReachable(dirname(here))) return here;
  return join(reachableFolder(data), "postgres");
}

/** Removes what the demo made, and only that: the folder may hold other things. */
export function removeDemoData(data: string): void {
  if (!existsSync(data)) return;
  const database = databaseFolder(data);
  for (const path of [database, `${database}.new`, `${database}.port`, `${database}.log`]) {
    rmSync(path, { recursive: true, force: true });
  }
  for (const name of ["outbox", "keys.json"]) {
    rmSync(join(data, name), { recursive: true, force: true });
  }
}

/** One start at a time for one folder; the note is left behind only by a kill and then ignored. */
export function takeFolder(data: string, url: string): () => void {
  mkdirSync(data, { recursive: true });
  const note = join(data, "running");
  const [pid, address] = existsSync(note) ? readFileSync(note, "utf8").trim().split(" ") : [];
  if (Number(pid) > 0 && isAlive(Number(pid)) && isOurs(Number(pid))) {
    throw new Trouble(
      `Bookends already runs from this folder, at ${address}.`,
      `Stop it first (process ${pid}), or run a second one beside it: BOOKENDS_DATA=.data-2 PORT=3001 npm start`,
    );
  }
  writeFileSync(note, `${process.pid} ${url}\n`);
  return () => rmSync(note, { force: true });
}

/** After a crash the number may be another programme's by now. */
function isOurs(pid: number): boolean {
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync(commandLine) || readFileSync(commandLine, "utf8").includes("scripts");
}
