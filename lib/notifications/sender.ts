import addressparser from "nodemailer/lib/addressparser";
import { env } from "@/lib/env";

/** The name after the @ of the ids that leave the house. */
export function mailHost(): string {
  return new URL(env.APP_URL).hostname;
}

/** On every mail that nobody typed; its id stays the same, should it be sent twice. */
export function machineHeaders(id: string): Record<string, string> {
  return { "Message-ID": `<${id}@${mailHost()}>`, "Auto-Submitted": "auto-generated" };
}

/** Who the calendar says invites: the address that mails come from. */
export function sender(): { name: string; email: string } {
  const [from] = addressparser(env.MAIL_FROM, { flatten: true });
  return { name: from?.name || "Bookends", email: from?.address || `bookends@${mailHost()}` };
}
