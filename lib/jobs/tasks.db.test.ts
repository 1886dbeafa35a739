import type { JobHelpers } from "graphile-worker";
import { afterEach, expect, it, vi } from "vitest";
import { log } from "@/lib/log";
import { taskList } from "./task-list";
import { type JobTools, tasks } from "./tasks";

const address = "mireille.okafor@tamarind.example";
const { "sweep-drafts": sweep } = tasks;
afterEach(() => {
  tasks["sweep-drafts"] = sweep;
  vi.restoreAllMocks();
});

it("a job that fails leaves its name, number and code in log and queue, and no address", async () => {
  const warn = vi.spyOn(log, "warn").mockImplementation(() => {});
  const refused = Object.assign(new Error(`550 <${address}>`), { code: "EENVELOPE" });
  tasks["sweep-drafts"] = () => Promise.reject(refused);
  const task = taskList({} as JobTools)["sweep-drafts"];
  const helpers = { job: { id: "7", attempts: 2, max_attempts: 3 } } as JobHelpers;
  const failure = await Promise.resolve(task?.({}, helpers)).catch((error: Error) => error);
  const kept = [warn.mock.calls, String(failure), (failure as Error).stack];
  expect(JSON.stringify(kept)).not.toContain(address);
  expect(String(failure)).toBe("JobFailure: Error EENVELOPE");
  const about = { task: "sweep-drafts", job: "7", attempts: 2, failureCode: "EENVELOPE" };
  expect(warn.mock.calls).toMatchObject([[about, "job failed"]]);
});
