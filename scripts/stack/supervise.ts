import { say } from "./console.ts";
import { launch, PATIENCE, type Running } from "./processes.ts";

const SHORTEST = 1000;
const LONGEST = 30_000;

/** Keeps the worker running: after a crash it comes back, later each time it crashes at once. */
export function superviseWorker(environment: NodeJS.ProcessEnv): { stop(): Promise<void> } {
  let worker: Running | undefined;
  let waiting: NodeJS.Timeout | undefined;
  let pause = SHORTEST;
  start();
  return {
    stop: async () => {
      clearTimeout(waiting);
      await worker?.stop(PATIENCE);
    },
  };

  function start(): void {
    const since = Date.now();
    worker = launch(["--import", "tsx", "scripts/worker.ts"], environment);
    worker.unmute();
    worker.ended.then((how) => {
      worker = undefined;
      if (Date.now() - since > 60_000) pause = SHORTEST;
      say("Worker", `ended by itself (${how}); starting it again in ${pause / 1000} s`);
      waiting = setTimeout(start, pause);
      pause = Math.min(pause * 2, LONGEST);
    });
  }
}
