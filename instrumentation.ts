import type { Instrumentation } from "next";

/** Reads the environment before the first request: a wrong variable stops the start and is named. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") await import("@/lib/env");
}

/** A failure goes into the log under the number that the person is shown; the person sees no more. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { log } = await import("@/lib/log");
  const { describeFailure } = await import("@/lib/failures");
  const { routePath, routeType } = context;
  const { method } = request;
  log.error({ ...describeFailure(error), method, routePath, routeType }, "request failed");
};
