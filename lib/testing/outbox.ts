import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ParsedMail, simpleParser } from "mailparser";

export type Left = ParsedMail & {
  /** As it left, line by line. */
  source: string;
};

/** The mails that leave by the outbox in this folder while something is done. */
export async function leaving(folder: string, act: () => Promise<unknown>): Promise<Left[]> {
  const files = () => (existsSync(folder) ? readdirSync(folder).sort() : []);
  const before = new Set(files());
  await act();
  const sources = files()
    .filter((file) => !before.has(file))
    .map((file) => readFileSync(join(folder, file), "utf8"));
  return Promise.all(sources.map(async (source) => ({ ...(await simpleParser(source)), source })));
}
