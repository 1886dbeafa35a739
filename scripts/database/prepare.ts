import { installEnqueue, installJobs } from "./jobs.ts";
import { alone, migrate } from "./migrate.ts";
import { type Connections, ensureRoles } from "./roles.ts";

export const MIGRATIONS = "prisma/migrations";

/**
 * Brings a database of any age to this version: roles, job queue, migrations, in this order,
 * because migrations grant to the roles. Returns the migrations it applied.
 */
export async function prepareDatabase(connections: Connections): Promise<string[]> {
  const { owner } = connections;
  return alone(owner, async () => {
    await ensureRoles(owner, connections);
    await installJobs(owner);
    const applied = await migrate(owner, MIGRATIONS);
    await installEnqueue(owner);
    return applied;
  });
}
