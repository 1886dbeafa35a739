import type { IsoDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";

/** Each task and what it is handed: ids only, no words, no codes. */
export type JobPayloads = {
  "send-code": { codeId: string };
  "sweep-sign-in": Record<string, never>;
  "sweep-drafts": Record<string, never>;
  "sweep-imports": Record<string, never>;
  "sweep-daily-mail": Record<string, never>;
  "send-mail": { districtId: string; mailId: string };
  "send-daily-mail": { districtId: string; personId: string; date: IsoDate };
  "stage-import": { districtId: string; importId: string; personId: string };
  "expire-request": { districtId: string; requestId: string };
  "run-round": { districtId: string; roundId: string; personId: string };
};
export type TaskName = keyof JobPayloads;

/** Enqueues in the caller's transaction: the job exists if and only if the command does. */
export async function enqueue<T extends TaskName>(
  tx: Tx,
  task: T,
  payload: JobPayloads[T],
  { jobKey, runAt }: { jobKey?: string; runAt?: Date } = {},
): Promise<void> {
  await tx.$queryRaw`SELECT enqueue_job(${task}::text, ${JSON.stringify(payload)}::json,
    ${jobKey ?? null}::text, ${runAt ?? null}::timestamptz)::text`;
}

/** Enqueues the sending of many mails by one statement. */
export async function enqueueMails(
  tx: Tx,
  districtId: string,
  mailIds: readonly string[],
  runAt?: Date,
): Promise<void> {
  await tx.$queryRaw`SELECT count(enqueue_job('send-mail'::text,
    json_build_object('districtId', ${districtId}::text, 'mailId', mail), 'mail:' || mail, ${runAt ?? null}::timestamptz)::text)::int
    FROM unnest(${[...mailIds]}::text[]) AS mail`;
}
