import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/lib/env";
import { type MailGroup, mailGroups } from "./schema";

/** What a link in a mail turns off: mails about one thing; or the daily mail, whatever comes by it. */
export type MailLinkAbout = MailGroup | "daily";
export type MailLink = { districtId: string; personId: string; about: MailLinkAbout };

/** What takes back a press: the groups that it turned off, and how they came before. */
export type MailUndo = {
  districtId: string;
  personId: string;
  groups: MailGroup[];
  timing: "now" | "daily";
  pressedAt: Date;
};

/** For a mail. Sealed, so that it says nothing of anybody, and two of them nothing of each other. */
export function sealMailLink({ about, ...who }: MailLink): string {
  return seal("mail-off", who, about);
}

export function openMailLink(token: string): MailLink | undefined {
  const opened = open("mail-off", token);
  const about = [...mailGroups, "daily" as const].find((one) => one === opened?.words);
  return opened && about ? { ...opened.who, about } : undefined;
}

/** For the page after the press, and for no mail: a mail's own link only ever turns off. */
export function sealMailUndo({ groups, timing, pressedAt, ...who }: MailUndo): string {
  return seal("mail-undo", who, [pressedAt.getTime(), timing, ...groups].join(" "));
}

export function openMailUndo(token: string): MailUndo | undefined {
  const opened = open("mail-undo", token);
  if (!opened) return undefined;
  const [pressedAt, timing, ...names] = opened.words.split(" ");
  const groups = mailGroups.filter((group) => names.includes(group));
  const before = timing === "daily" ? "daily" : "now";
  return { ...opened.who, groups, timing: before, pressedAt: new Date(Number(pressedAt)) };
}

/**
 * The ways out of a mail: the page for its footer, and the headers by which a mail program takes
 * one press for its reader (RFC 8058).
 */
export function waysOut(link: MailLink): { page: string; headers: Record<string, string> } {
  const token = sealMailLink(link);
  return {
    page: `${env.APP_URL}/unsubscribe/${token}`,
    headers: {
      "List-Unsubscribe": `<${env.APP_URL}/api/unsubscribe/${token}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
  };
}

type Who = { districtId: string; personId: string };
type Purpose = "mail-off" | "mail-undo";

const ivLength = 12;
const tagLength = 16;
const idLength = 16;

function seal(purpose: Purpose, { districtId, personId }: Who, words: string): string {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv("aes-256-gcm", keyOf(purpose), iv);
  const plain = Buffer.concat([bytesOf(districtId), bytesOf(personId), Buffer.from(words)]);
  const sealed = [cipher.update(plain), cipher.final()];
  return Buffer.concat([iv, cipher.getAuthTag(), ...sealed]).toString("base64url");
}

/** Whatever was not sealed here, for this purpose, is nothing. */
function open(purpose: Purpose, token: string): { who: Who; words: string } | undefined {
  const sealed = Buffer.from(token, "base64url");
  if (sealed.length < ivLength + tagLength + 2 * idLength) return undefined;
  const rest = sealed.subarray(ivLength);
  const cipher = createDecipheriv("aes-256-gcm", keyOf(purpose), sealed.subarray(0, ivLength));
  cipher.setAuthTag(rest.subarray(0, tagLength));
  try {
    const plain = Buffer.concat([cipher.update(rest.subarray(tagLength)), cipher.final()]);
    const [districtId, personId] = [idOf(plain), idOf(plain.subarray(idLength))];
    return { who: { districtId, personId }, words: plain.subarray(2 * idLength).toString() };
  } catch {
    return undefined;
  }
}

/** Of the secret that sign-in has: a new key for private words leaves links in old mails alone. */
function keyOf(purpose: Purpose): Buffer {
  return Buffer.from(hkdfSync("sha256", env.AUTH_SECRET, "", `bookends ${purpose}`, 32));
}

function bytesOf(id: string): Buffer {
  return Buffer.from(id.replaceAll("-", ""), "hex");
}

function idOf(bytes: Buffer): string {
  const hex = bytes.subarray(0, idLength).toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
