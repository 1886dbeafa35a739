import { readiness } from "@/lib/health";

export const dynamic = "force-dynamic";

/** Everything that a request needs is there; each part says "ok" or what is wrong with it. */
export async function GET(): Promise<Response> {
  const parts = await readiness();
  const ready = Object.values(parts).every((part) => part === "ok");
  return Response.json({ ready, ...parts }, { status: ready ? 200 : 503 });
}
