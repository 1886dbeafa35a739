import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Said } from "@/components/ui/said";
import { requestTheme } from "@/lib/auth/theme";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("ui");
  return {
    title: { default: t("product"), template: `%s · ${t("product")}` },
    description: t("promise"),
    robots: { index: false },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fffdf9" },
    { media: "(prefers-color-scheme: dark)", color: "#1f1b15" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // A page rendered at build time carries no nonce, and its scripts would be refused.
  await headers();
  const [locale, messages, theme] = await Promise.all([getLocale(), getMessages(), requestTheme()]);
  return (
    <html lang={locale} data-theme={theme}>
      <body>
        <NextIntlClientProvider locale={locale} messages={{ ui: messages.ui }}>
          {children}
          <Said />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
