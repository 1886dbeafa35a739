import { sendCode } from "@/lib/auth/send-code";
import { sweepSignIn } from "@/lib/auth/sweep";
import { sweepDrafts } from "@/lib/drafts/sweep";
import { stageImport } from "@/lib/imports/stage";
import { sweepImports } from "@/lib/imports/sweep";
import { mintInvitationToken } from "@/lib/invitations/commands";
import type { MailTemplates } from "@/lib/mail";
import { sendDailyMail } from "@/lib/notifications/send-daily";
import { sendNoticeMail } from "@/lib/notifications/send-mail";
import { sweepDailyMail } from "@/lib/notifications/sweep";
import type { NoticeTemplates } from "@/lib/notifications/templates";
import { expireRequest } from "@/lib/requests/expire";
import { runRound } from "@/lib/rounds/run-round";
import type { JobPayloads, TaskName } from "./queue";

/** What the worker's entry gives to jobs. */
export type JobTools = { mail: MailTemplates & NoticeTemplates };
export type Task<T extends TaskName> = (payload: JobPayloads[T], tools: JobTools) => Promise<void>;

/** Every job that the worker can do, by name. */
export const tasks: { [T in TaskName]?: Task<T> } = {
  "send-code": sendCode,
  "send-mail": (payload, { mail }) => sendNoticeMail(payload, { mail, mintInvitationToken }),
  "send-daily-mail": sendDailyMail,
  "sweep-sign-in": sweepSignIn,
  "sweep-drafts": sweepDrafts,
  "sweep-imports": sweepImports,
  "sweep-daily-mail": sweepDailyMail,
  "run-round": (payload) => runRound(payload),
  "expire-request": expireRequest,
  "stage-import": stageImport,
};

/** Jobs that begin by the clock (UTC), in the notation of graphile-worker. */
export const crontab = [
  "17 3 * * * sweep-sign-in ?max=3",
  "37 3 * * * sweep-drafts ?max=3",
  "57 3 * * * sweep-imports ?max=3",
  "7 4 * * * sweep-daily-mail ?max=3",
].join("\n");
