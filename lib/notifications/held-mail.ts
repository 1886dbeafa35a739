import { write } from "@/lib/db";
import { enqueue, enqueueMails } from "@/lib/jobs/queue";
import { log } from "@/lib/log";
import { nextDaily } from "@/lib/mail-choices/hours";
import { done } from "@/lib/result";
import type { SystemViewer } from "@/lib/viewer";
import type { Reader } from "./reader";

/** A night's mail waits for the morning, and its job with it. */
export async function holdForMorning(viewer: SystemViewer, id: string, heldUntil: Date) {
  const { districtId } = viewer;
  await write(viewer, async (tx) => {
    await tx.mail.updateMany({ where: { districtId, id }, data: { heldUntil } });
    await enqueueMails(tx, districtId, [id], heldUntil);
    return done();
  });
}

/** These wait for the next daily mail of their reader, whose job there is one of for each day. */
export async function holdForDaily(viewer: SystemViewer, reader: Reader, ids: string[]) {
  const { districtId, now } = viewer;
  const { date, at } = nextDaily(reader.district.timeZone, now);
  await write(viewer, async (tx) => {
    await tx.mail.updateMany({
      where: { districtId, id: { in: ids }, sentAt: null },
      data: { heldUntil: at, forDaily: true },
    });
    const job = { districtId, personId: reader.id, date };
    const key = { jobKey: `daily-mail:${reader.id}:${date}`, runAt: at };
    await enqueue(tx, "send-daily-mail", job, key);
    return done();
  });
}

/** Nobody needs these any more. */
export async function takeOut(viewer: SystemViewer, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const { districtId } = viewer;
  const where = { districtId, id: { in: ids }, sentAt: null };
  await write(viewer, async (tx) => done(await tx.mail.deleteMany({ where })));
  log.info({ mailIds: ids }, "mails taken out: overtaken, read or not wanted");
}
