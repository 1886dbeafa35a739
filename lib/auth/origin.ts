const safe = new Set(["GET", "HEAD", "OPTIONS"]);

export function changesState(method: string): boolean {
  return !safe.has(method.toUpperCase());
}

/** The `Host` header names the site; what proxies claim besides it is not asked. */
export function isOwnHost(sent: Headers, appUrl: string): boolean {
  const { protocol } = new URL(appUrl);
  return isOurs(`${protocol}//${sent.get("host")}`, appUrl);
}

/**
 * Whether a request that changes something comes from our own pages. Without an `Origin` it
 * passes only where the browser itself says that it is ours.
 */
export function isOwnOrigin(sent: Headers, appUrl: string): boolean {
  const origin = sent.get("origin");
  if (origin !== null) return isOurs(origin, appUrl);
  return sent.get("sec-fetch-site") === "same-origin";
}

/**
 * A mail program's provider takes one press for its reader (RFC 8058): from a machine of its own,
 * which has no page of ours, no cookie and no origin. The sealed link is what it may do.
 */
export function isOneClick(method: string, path: string): boolean {
  return method === "POST" && /^\/api\/unsubscribe\/[\w-]+$/.test(path);
}

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** This machine has several names, and all are us where we are on this machine only. */
export function isOurs(origin: string, appUrl: string): boolean {
  if (!URL.canParse(origin)) return false;
  const [claimed, own] = [new URL(origin), new URL(appUrl)];
  if (claimed.origin === own.origin) return true;
  const isHere = loopback.has(claimed.hostname) && loopback.has(own.hostname);
  return isHere && claimed.port === own.port && claimed.protocol === own.protocol;
}

/** A browser that fetches ahead what nobody has asked for yet. */
export function isAhead(sent: Headers): boolean {
  return sent.get("sec-purpose")?.includes("prefetch") ?? false;
}

/** A page that somebody is waiting for, not a script's request. */
export function wantsDocument(sent: Headers): boolean {
  if (sent.has("next-action") || sent.has("rsc")) return false;
  const destination = sent.get("sec-fetch-dest");
  if (destination) return destination === "document";
  return sent.get("accept")?.includes("text/html") ?? false;
}
