import { asAuth } from "@/lib/db";
import { done, type Result, refused } from "@/lib/result";
import type { Frame } from "./frame";

export type OwnSession = {
  id: string;
  device: string;
  createdAt: Date;
  lastSeenAt: Date;
  current: boolean;
};

/** Where the signed-in person is signed in, this browser first. */
export async function listSessions({ userId, sessionId, viewer }: Frame): Promise<OwnSession[]> {
  const sessions = await asAuth({}, (tx) =>
    tx.session.findMany({
      where: { userId, expires: { gt: viewer.now }, endsAt: { gt: viewer.now } },
      select: { id: true, device: true, createdAt: true, lastSeenAt: true },
      orderBy: { lastSeenAt: "desc" },
      take: 100,
    }),
  );
  return sessions
    .map((session) => ({
      ...session,
      device: session.device ?? "",
      current: session.id === sessionId,
    }))
    .sort((one, other) => Number(other.current) - Number(one.current));
}

/** Ends one of the person's own sessions elsewhere; at once, because each request reads the row. */
export async function endSession(
  { userId }: Frame,
  id: string,
): Promise<Result<undefined, "gone">> {
  const { count } = await asAuth({}, (tx) => tx.session.deleteMany({ where: { id, userId } }));
  return count === 1 ? done() : refused("gone");
}

/** Ends all sessions but this one. */
export async function endOtherSessions({ userId, sessionId }: Frame): Promise<number> {
  const { count } = await asAuth({}, (tx) =>
    tx.session.deleteMany({ where: { userId, id: { not: sessionId } } }),
  );
  return count;
}
