import { existsSync, readFileSync } from "node:fs";

const manifest = ".next/server/server-reference-manifest.json";
let known: Set<string> | undefined;

/**
 * Whether a form that was posted without scripts names actions of this build. Next answers others
 * with a bare line of text, in which nobody finds what they had written.
 */
export function namesKnownActions(data: FormData): boolean {
  const known = actionsOfTheBuild();
  return known.size === 0 || actionsNamedIn(data).every((id) => known.has(id));
}

/** As React names them: plainly, or with what the action was bound to. */
export function actionsNamedIn(data: FormData): string[] {
  return [...data].flatMap(([name, value]) => {
    if (name.startsWith("$ACTION_ID_")) return [name.slice("$ACTION_ID_".length)];
    if (!/^\$ACTION_\d+:0$/.test(name) || typeof value !== "string") return [];
    const [, id] = /"id":"([0-9a-f]+)"/.exec(value) ?? [];
    return id ? [id] : [];
  });
}

/** None while developing, where they come and go. */
function actionsOfTheBuild(): Set<string> {
  known ??= new Set(existsSync(manifest) ? idsIn(readFileSync(manifest, "utf8")) : []);
  return known;
}

function idsIn(text: string): string[] {
  const { node = {}, edge = {} } = JSON.parse(text) as Record<"node" | "edge", object | undefined>;
  return [...Object.keys(node), ...Object.keys(edge)];
}
