import { asAuth } from "@/lib/db";
import { absoluteDays, idleDays } from "./frame";
import { hashOf, newSecret } from "./secrets";

const day = 86_400_000;

/** Opens a session; the token goes into the cookie and nowhere else. */
export async function openSession(userId: string, device: string, at: Date): Promise<string> {
  const token = newSecret();
  await asAuth({}, (tx) =>
    tx.session.create({
      data: {
        userId,
        device,
        sessionToken: hashOf(token),
        createdAt: at,
        lastSeenAt: at,
        provenAt: at,
        expires: new Date(at.getTime() + idleDays * day),
        endsAt: new Date(at.getTime() + absoluteDays * day),
      },
    }),
  );
  return token;
}
