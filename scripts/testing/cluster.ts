import type { TestProject } from "vitest/node";
import { urlOfDatabase, withClient } from "../database/connect.ts";
import { prepareDatabase } from "../database/prepare.ts";
import { connectionsFor } from "../database/roles.ts";
import { startThrowaway } from "../database/throwaway.ts";
import { Trouble } from "../stack/trouble.ts";

declare module "vitest" {
  interface ProvidedContext {
    cluster: { owner: string; runtime: string; worker: string; template: string; key: string };
  }
}

const TEMPLATE = "bookends_template";

/** A PostgreSQL of its own for the run, with one migrated database to clone from. */
export default async function setup(
  project: TestProject,
): Promise<(() => Promise<void>) | undefined> {
  const run = project.vitest.getRootProject();
  // Another project of database tests has made it.
  if ("cluster" in run.getProvidedContext()) return;
  const database = await startThrowaway();
  try {
    await withClient(database.url, (client) => client.query(`create database ${TEMPLATE}`));
    const connections = connectionsFor(urlOfDatabase(database.url, TEMPLATE), database.key);
    await prepareDatabase(connections);
    run.provide("cluster", { ...connections, template: TEMPLATE, key: database.key });
  } catch (error) {
    await database.stop();
    throw error instanceof Trouble ? new Error(error.message) : error;
  }
  return database.stop;
}
