import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { messagesFor } from "@/lib/i18n/messages";
import { pickLocale } from "@/lib/i18n/pick-locale";

/** What next-intl needs to know about each request: the person's language and its words. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get("locale")?.value;
  const accepted = (await headers()).get("accept-language");
  const locale = pickLocale(chosen, accepted);
  return { locale, messages: messagesFor(locale), timeZone: "UTC" };
});
