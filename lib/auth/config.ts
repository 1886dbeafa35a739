import { headers } from "next/headers";
import NextAuth, { CredentialsSignin } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { now } from "@/lib/clock";
import { DatabaseAway } from "@/lib/db-errors";
import { env } from "@/lib/env";
import { describeFailure } from "@/lib/failures";
import { log } from "@/lib/log";
import type { Result } from "@/lib/result";
import { adapter } from "./adapter";
import { asking } from "./asking";
import { enterAs, redeemCode, redeemLink } from "./commands";
import { cookieOptions, secure, sessionCookie } from "./cookies";
import { isDemo, isDemoPerson } from "./demo";
import { deviceOf } from "./device";
import { absoluteDays } from "./frame";
import { openSession } from "./open-session";

/** Why a door stays shut. */
export type DoorRefusal = "tooMany" | "noCode" | "wrong" | "spent" | "noLink" | "noPerson";

class NotLetIn extends CredentialsSignin {
  constructor(override readonly code: DoorRefusal) {
    super();
  }
}

/**
 * Database sessions with one-time codes. `strategy` stays out: naming it makes Auth.js refuse
 * credentials; the adapter alone makes it "database", and `jwt.encode` opens the row.
 */
export const { handlers, signIn, signOut } = NextAuth({
  adapter,
  secret: env.AUTH_SECRET,
  trustHost: true,
  useSecureCookies: secure,
  session: { maxAge: absoluteDays * 86_400 },
  pages: { signIn: "/sign-in", signOut: "/", error: "/sign-in" },
  cookies: { sessionToken: { name: sessionCookie, options: cookieOptions } },
  providers: [
    Credentials({
      id: "code",
      credentials: { code: {} },
      authorize: async ({ code }) => letIn(await redeemCode(await asking(), text(code))),
    }),
    Credentials({
      id: "link",
      credentials: { token: {} },
      authorize: async ({ token }) => letIn(await redeemLink(await asking(), text(token))),
    }),
    ...(isDemo() ? [demoDoor()] : []),
  ],
  callbacks: { jwt: ({ token, user }) => ({ ...token, opens: user?.id }) },
  jwt: {
    encode: async ({ token }) => {
      if (typeof token?.opens !== "string") throw new Error("A session without a sign-in.");
      return openSession(token.opens, deviceOf((await headers()).get("user-agent")), now());
    },
  },
  logger: {
    error: (error) => {
      if (error instanceof CredentialsSignin) return;
      const { err = error } = (error.cause ?? {}) as { err?: unknown };
      log.error({ ...describeFailure(err), kind: error.name }, "sign-in failed");
    },
    warn: () => {},
    debug: () => {},
  },
});

/** In production there is no such door. */
function demoDoor() {
  return Credentials({
    id: "demo",
    credentials: { email: {} },
    authorize: async ({ email }) => {
      if (!isDemoPerson(text(email))) throw new NotLetIn("noPerson");
      return letIn(await enterAs(text(email), now()));
    },
  });
}

/** The refusal that stopped a sign-in, or the error itself if it was none. */
export function refusalOf(error: unknown): DoorRefusal {
  if (error instanceof NotLetIn) return error.code;
  const cause = error instanceof Error ? (error.cause as { err?: unknown } | undefined) : undefined;
  throw cause?.err instanceof DatabaseAway ? cause.err : error;
}

function letIn(result: Result<{ userId: string }, DoorRefusal>): { id: string } {
  if (!result.ok) throw new NotLetIn(result.refusal);
  return { id: result.value.userId };
}

function text(value: unknown): string {
  return typeof value === "string" ? value.slice(0, 200) : "";
}
