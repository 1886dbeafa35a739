import addressparser from "nodemailer/lib/addressparser";
import { env } from "@/lib/env";

/** The name after the @ of the ids that leave the house. */
export function mailHost(): string {
  return new URL(env.APP_URL).hostname;
}

/** Who the calendar says invites: the address that mails come from. */
export function sender(): { name: string; email: string } {
  const [from] = addressparser(env.MAIL_FROM, { flatten: true });
  return { name: from?.name || "Bookends", email: from?.address || `bookends@${mailHost()}` };
}
