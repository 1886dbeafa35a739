type Place = { nonce: string; https: boolean; dev: boolean };

/** What a page may load and do. The nonce is new for each answer and known to its own scripts only. */
export function contentSecurityPolicy({ nonce, https, dev }: Place): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "frame-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(https ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

const always = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  // Not no-referrer: forms would then send `Origin: null`, and be refused.
  "Referrer-Policy": "same-origin",
  "Permissions-Policy":
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

export const onlyHttps = { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" };

/** For the build's own files, which the proxy does not see; they are the same for everybody and may be kept. */
export const fileHeaders = { ...always, "Content-Security-Policy": "frame-ancestors 'none'" };

/** For every other answer, errors included. */
export function securityHeaders(place: Place): Record<string, string> {
  return {
    "Content-Security-Policy": contentSecurityPolicy(place),
    ...always,
    "Cache-Control": "private, no-store",
    ...(place.https ? onlyHttps : {}),
  };
}
