import { randomUUID } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport, type SendMailOptions } from "nodemailer";

/** Puts a mail into the outbox's folder: written beside and renamed, so that the outbox never shows half a mail. */
export async function intoOutbox(folder: string, message: SendMailOptions): Promise<void> {
  const { message: bytes } = await createTransport({
    streamTransport: true,
    buffer: true,
  }).sendMail(message);
  await mkdir(folder, { recursive: true });
  const name = `${Date.now()}-${randomUUID().slice(0, 8)}.eml`;
  const half = join(folder, `.${name}`);
  await writeFile(half, bytes as Buffer, { mode: 0o600 });
  await rename(half, join(folder, name));
}
