import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { setLocale } from "@/app/_frame/actions";
import { localeOptions } from "@/components/locale-options";
import { Wordmark } from "@/components/mark";
import { buttonStyles } from "@/components/ui/button-styles";

/** Around pages for those who are not signed in: a mark, a page, three languages. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("frame");
  const chosen = await getLocale();
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="mx-auto flex w-full max-w-[1120px] items-center px-4 pt-4 sm:px-8 sm:pt-6">
        {/* A whole new page, so that a nonce of its own comes with it. */}
        <a href="/" className="py-2 no-underline">
          <Wordmark />
        </a>
      </header>
      <main id="main" className="mx-auto w-full max-w-[1120px] flex-1 px-4 py-8 sm:px-8 sm:py-12">
        {children}
      </main>
      <footer className="border-t border-line">
        <form
          action={setLocale}
          aria-label={t("languages")}
          className="mx-auto flex max-w-[1120px] flex-wrap gap-x-2 px-2 py-3 sm:px-6"
        >
          {localeOptions.map(({ value, label, lang }) => (
            <button
              key={value}
              type="submit"
              name="locale"
              value={value}
              lang={lang}
              aria-pressed={value === chosen}
              className={buttonStyles({
                variant: "plain",
                className: "px-2 aria-pressed:font-semibold aria-pressed:no-underline",
              })}
            >
              {label}
            </button>
          ))}
        </form>
      </footer>
    </div>
  );
}
