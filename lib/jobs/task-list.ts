import type { TaskList } from "graphile-worker";
import { describeFailure, failureLine } from "@/lib/failures";
import { log } from "@/lib/log";
import { type JobTools, tasks } from "./tasks";

/** The tasks as the queue's runner takes them. Payloads were typed when they were enqueued. */
export function taskList(tools: JobTools): TaskList {
  const list: TaskList = {};
  for (const [name, task] of Object.entries(tasks)) {
    const work = task as (payload: unknown, tools: JobTools) => Promise<void>;
    list[name] = (payload, { job }) =>
      work(payload, tools).catch((error: unknown) => {
        const { id, attempts, max_attempts: most } = job;
        log.warn({ task: name, job: id, attempts, most, ...describeFailure(error) }, "job failed");
        throw new JobFailure(failureLine(error));
      });
  }
  return list;
}

/** What the queue keeps of a failure, and writes out: nothing that the job had in hand. */
class JobFailure extends Error {
  override name = "JobFailure";
}
