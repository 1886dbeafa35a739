import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

/** What a thread can be asked, by name: pure functions, with plain data in and out. */
export type Tasks = Record<string, Task>;
type Task = (input: never, tell: (news: unknown) => void) => unknown;
type NewsOf<T extends Task> = Parameters<Parameters<T>[1]>[0];

export type Thread<T extends Tasks> = {
  /** Answers one after the other, in the order of asking. */
  ask<N extends keyof T & string>(
    name: N,
    input: Parameters<T[N]>[0],
    onNews?: (news: NewsOf<T[N]>) => void,
  ): Promise<Awaited<ReturnType<T[N]>>>;
  /** Whether it can still be asked. */
  isGone(): boolean;
  /** At once, in the middle of its work if need be; whoever waits for an answer gets `ThreadEnded`. */
  end(): Promise<void>;
};

/** The thread is gone: crashed, out of memory, or told to end. */
export class ThreadEnded extends Error {}

type Waiting = {
  take: (answer: unknown) => void;
  fail: (error: Error) => void;
  onNews?: (news: never) => void;
};
type Said = { id: number } & ({ answer: unknown } | { news: never } | { error: Error });

/**
 * A thread for work that would hold up everyone else in this process, and that can be stopped
 * midway. It gets no environment: no keys, no database.
 * @param entry a module whose export `tasks` it answers with: its path from the root, or a URL
 */
export function openThread<T extends Tasks>(entry: string): Thread<T> {
  // Started from its source: bundled, it could not load the entry.
  const worker = new Worker(/* turbopackIgnore: true */ fromRoot("lib/thread.mjs"), {
    workerData: { entry: URL.canParse(entry) ? entry : fromRoot(entry).href },
    env: {},
    execArgv: [],
    // What is new is soon old in large rounds and files: room for it beyond this is only held.
    resourceLimits: { maxYoungGenerationSizeMb: 6 },
  });
  // Nobody waits for a thread that nobody asks.
  worker.unref();
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let gone: ThreadEnded | undefined;

  worker.on("message", (said: Said) => {
    const one = waiting.get(said.id);
    if (!one) return;
    if ("news" in said) return one.onNews?.(said.news);
    settle(said.id);
    if ("error" in said) one.fail(said.error);
    else one.take(said.answer);
  });
  worker.on("error", (cause) => lose(new ThreadEnded("a thread crashed", { cause })));
  worker.on("exit", (code) => lose(new ThreadEnded(`a thread ended with code ${code}`)));

  function settle(id: number): void {
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
  }

  function lose(how: ThreadEnded): void {
    gone ??= how;
    for (const { fail } of waiting.values()) fail(gone);
    waiting.clear();
  }

  return {
    ask(name, input, onNews) {
      return new Promise((take, fail) => {
        if (gone) return fail(gone);
        asked += 1;
        waiting.set(asked, { take: take as Waiting["take"], fail, onNews });
        worker.ref();
        worker.postMessage({ id: asked, name, input });
      });
    },
    isGone: () => gone !== undefined,
    end: async () => {
      await worker.terminate();
    },
  };
}

function fromRoot(path: string): URL {
  // Read as it stands, of any path: the build has nothing of it to carry along.
  return pathToFileURL(join(/* turbopackIgnore: true */ process.cwd(), path));
}
