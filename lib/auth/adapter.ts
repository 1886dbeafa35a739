import { PrismaAdapter } from "@auth/prisma-adapter";
import type { Adapter } from "next-auth/adapters";
import { now } from "@/lib/clock";
import { asAuth } from "@/lib/db";
import type { PrismaClient } from "@/prisma/generated/client";
import { hashOf } from "./secrets";

/**
 * Auth.js's own adapter, each call in a transaction of sign-in's role, and the token hashed on its
 * way to the table. Sessions are opened in `open-session.ts` and moved on in `frame.ts`, so it may not move them.
 */
export const adapter: Adapter = {
  ...inSignIn(),
  getSessionAndUser: async (token) => {
    const found = await asAuth({}, (tx) =>
      tx.session.findFirst({
        where: { sessionToken: hashOf(token), endsAt: { gt: now() }, expires: { gt: now() } },
        select: { userId: true, expires: true, user: true },
      }),
    );
    if (!found) return null;
    const { user, ...session } = found;
    return { user, session: { ...session, sessionToken: token } };
  },
  updateSession: async () => null,
  deleteSession: async (token) => {
    await asAuth({}, (tx) => tx.session.deleteMany({ where: { sessionToken: hashOf(token) } }));
  },
};

/** What Auth.js asks of any adapter; with codes alone it never calls these. */
function inSignIn(): Adapter {
  const within =
    <K extends keyof Adapter>(method: K) =>
    (...given: never[]) =>
      asAuth({}, async (tx) => {
        const official = PrismaAdapter(tx as unknown as PrismaClient)[method] as unknown as (
          ...args: never[]
        ) => Promise<never>;
        return official(...given);
      });
  return {
    createUser: within("createUser"),
    getUser: within("getUser"),
    getUserByEmail: within("getUserByEmail"),
    getUserByAccount: within("getUserByAccount"),
    updateUser: within("updateUser"),
    linkAccount: within("linkAccount"),
    createSession: within("createSession"),
  };
}
