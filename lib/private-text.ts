import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from "node:crypto";
import type { Tx } from "./db";
import { env } from "./env";
import type { PersonViewer } from "./viewer";

/**
 * Words that only their author, and whom the author shares with, may read. No string: React refuses
 * to hand it to the browser, and JSON, templates and logs get nothing of it. Who shows the words
 * says so with `reveal`, in one of the few places that the architecture test names.
 */
export class PrivateText {
  readonly #words: string;
  constructor(words: string) {
    this.#words = words;
  }
  reveal(): string {
    return this.#words;
  }
  /** Whether these are the words, without showing them. */
  says(words: string): boolean {
    return this.#words === words;
  }
  toJSON(): undefined {}
  toString(): string {
    return "[private]";
  }
}

/** Where the words stand: part of what is authenticated, so that a row cannot be moved. */
export type Place = { table: string; column: string; rowId: string };
export type WrappedKey = { districtId: string; id: string; authorId: string; wrapped: Uint8Array };
export type Sealed = { words: Uint8Array<ArrayBuffer>; keyId: string };

/**
 * Envelope encryption, AES-256-GCM: one key per author, wrapped by the key from the environment.
 * Destroying an author's key destroys their words, and nobody else's.
 */
export async function seal(
  tx: Tx,
  viewer: PersonViewer,
  place: Place,
  words: string,
): Promise<Sealed> {
  const { id, key } = await ownKey(tx, viewer);
  return { words: encrypt(key, Buffer.from(words, "utf8"), about(viewer, place, id)), keyId: id };
}

/** @throws when the words were moved, changed or sealed under another key: a bug or an attack, not a refusal */
export async function unseal(
  tx: Tx,
  viewer: PersonViewer,
  place: Place,
  sealed: Sealed,
): Promise<PrivateText> {
  const row = await tx.dataKey.findUniqueOrThrow({
    where: { districtId_id: { districtId: viewer.districtId, id: sealed.keyId } },
  });
  return unsealWith(viewer, row, place, sealed.words);
}

/** The same, with the key that was read beside the words. */
export function unsealWith(
  viewer: PersonViewer,
  key: WrappedKey,
  place: Place,
  words: Uint8Array,
): PrivateText {
  const plain = decrypt(unwrap(key), words, about(viewer, place, key.id));
  return new PrivateText(plain.toString("utf8"));
}

/** Several entries with one look at the keys, whatever their number. */
export async function unsealAll<Id extends string>(
  tx: Tx,
  viewer: PersonViewer,
  entries: readonly { id: Id; place: Place; sealed: Sealed }[],
): Promise<Map<Id, PrivateText>> {
  if (entries.length === 0) return new Map();
  const ids = [...new Set(entries.map(({ sealed }) => sealed.keyId))];
  const rows = await tx.dataKey.findMany({
    where: { districtId: viewer.districtId, id: { in: ids } },
  });
  const keys = new Map(rows.map((row) => [row.id, unwrap(row)]));
  const opened = entries.map(({ id, place, sealed }) => {
    const key = keys.get(sealed.keyId);
    if (!key) throw new Error("the key of private words is missing or not the viewer's to use");
    const plain = decrypt(key, sealed.words, about(viewer, place, sealed.keyId));
    return [id, new PrivateText(plain.toString("utf8"))] as const;
  });
  return new Map(opened);
}

async function ownKey(tx: Tx, viewer: PersonViewer): Promise<{ id: string; key: Buffer }> {
  const { districtId, personId: authorId } = viewer;
  const where = { districtId_authorId: { districtId, authorId } };
  const found = await tx.dataKey.findUnique({ where });
  if (found) return { id: found.id, key: unwrap(found) };
  const id = randomUUID();
  const wrapped = wrap({ districtId, id, authorId }, randomBytes(32));
  // Two first notes at once: one key is kept, and both use it.
  await tx.dataKey.createMany({
    data: [{ districtId, id, authorId, wrapped }],
    skipDuplicates: true,
  });
  const row = await tx.dataKey.findUniqueOrThrow({ where });
  return { id: row.id, key: unwrap(row) };
}

/** What a key is when it is wrapped by today's key from the environment; null when neither key opens it. */
export function wrappedAnew(
  row: WrappedKey,
): { wrapped: Uint8Array<ArrayBuffer> } | "already" | null {
  if (tryMaster(env.BOOKENDS_KEY, row)) return "already";
  const key = tryMaster(env.BOOKENDS_OLD_KEY, row);
  return key && { wrapped: wrap(row, key) };
}

function wrap(row: Omit<WrappedKey, "wrapped">, key: Buffer): Uint8Array<ArrayBuffer> {
  return encrypt(Buffer.from(env.BOOKENDS_KEY, "base64"), key, aboutKey(row));
}

/** By today's key from the environment or, while keys are wrapped anew, by the one before. */
function unwrap(row: WrappedKey): Buffer {
  const key = tryMaster(env.BOOKENDS_KEY, row) ?? tryMaster(env.BOOKENDS_OLD_KEY, row);
  if (!key) throw new Error("the key of private words is wrapped by another key than ours");
  return key;
}

function tryMaster(master: string | undefined, row: WrappedKey): Buffer | null {
  if (!master) return null;
  try {
    return decrypt(Buffer.from(master, "base64"), row.wrapped, aboutKey(row));
  } catch {
    // GCM says only that it does not fit.
    return null;
  }
}

function aboutKey({ districtId, authorId, id }: Omit<WrappedKey, "wrapped">): string {
  return `${districtId}|${authorId}|${id}`;
}

function about(
  { districtId }: PersonViewer,
  { table, column, rowId }: Place,
  keyId: string,
): string {
  return [districtId, table, column, rowId, keyId].join("|");
}

/** 12 bytes of nonce, 16 of tag, then the ciphertext. */
function encrypt(key: Buffer, plain: Buffer, authenticated: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(authenticated));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return new Uint8Array([...nonce, ...cipher.getAuthTag(), ...body]);
}

function decrypt(key: Buffer, sealed: Uint8Array, authenticated: string): Buffer {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12))
    .setAAD(Buffer.from(authenticated))
    .setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
}
