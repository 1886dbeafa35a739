// Starts PostgreSQL and stops it when whoever asked for it is gone: standard input closes even
// when the asker was killed, so no server is ever left behind. Arguments: a JSON description.
import { spawn, spawnSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";

const { server, control, flags, data, log, owner } = JSON.parse(process.argv[2]);
const output = openSync(log, "a");
const postgres = spawn(server, ["-D", data, ...flags], {
  ...owner,
  cwd: data,
  env: { ...process.env, LC_MESSAGES: "C" },
  stdio: ["ignore", output, output],
  detached: process.platform !== "win32",
  windowsHide: true,
});
closeSync(output);

let stopping = false;
postgres.on("error", (error) => {
  console.error(error.message);
  process.exit(1);
});
postgres.on("exit", (code) => process.exit(stopping ? 0 : (code ?? 1)));

process.stdin.resume();
process.stdin.on("end", stop);
process.stdin.on("error", stop);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);

function stop() {
  if (stopping) return;
  stopping = true;
  if (process.platform === "win32") {
    spawnSync(control, ["stop", "-D", data, "-m", "fast", "-w", "-t", "6"], { windowsHide: true });
    return;
  }
  // One that is frozen hears nothing but the last; it recovers at its next start.
  postgres.kill("SIGINT");
  setTimeout(() => postgres.kill("SIGQUIT"), 3000).unref();
  setTimeout(() => postgres.kill("SIGKILL"), 4000).unref();
}
