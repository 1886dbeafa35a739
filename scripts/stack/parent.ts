import { readFileSync } from "node:fs";

/**
 * Calls `onOrphaned` when whoever started us is gone. npm that is killed cannot pass a signal on,
 * and the shell that npm puts between us would live on with us.
 */
export function watchParent(onOrphaned: () => void): void {
  const parent = process.ppid;
  const npm = process.env.npm_lifecycle_event ? parentOf(parent) : undefined;
  const timer = setInterval(() => {
    const lost = process.ppid !== parent || (npm !== undefined && !isAlive(npm));
    if (!lost) return;
    clearInterval(timer);
    onOrphaned();
  }, 500);
  timer.unref();
}

/** The parent of a shell that npm started; undefined when npm started us itself, or unknown. */
function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [, name = "", rest = ""] = /^\d+ \((.*)\) (.*)$/s.exec(stat) ?? [];
    const parent = Number(rest.split(" ")[1]);
    return /^(ba|da|z|k|a)?sh$/.test(name) && parent > 1 ? parent : undefined;
  } catch {
    return undefined;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
