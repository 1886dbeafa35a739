import type { Route } from "next";
import NextLink from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Wordmark } from "@/components/mark";
import type { Locale } from "@/lib/i18n/messages";
import { BottomBar } from "./bottom-bar";
import { PersonMenu } from "./person-menu";
import { PlaceLink } from "./place-link";

export type Hat = "participant" | "coordinator" | "principal";
export type FrameItem = { href: Route; label: string; icon: ReactNode };
export type FrameAction = (data: FormData) => void | Promise<void>;

export type FrameProps = {
  hat: Hat;
  personName: string;
  initials: string;
  districtName: string;
  /** The hats this person has, with where each begins; one alone is not shown. */
  hats: { hat: Hat; href: Route }[];
  districts: { id: string; name: string; current: boolean }[];
  unread: number;
  items: FrameItem[];
  /** Reachable with a thumb, in the middle of the bar at the foot of a phone. */
  mainAction?: FrameItem;
  locale: Locale;
  theme: "light" | "dark" | "system";
  noticesHref: Route;
  helpHref: Route;
  /** Links of the person's own pages: "Who can see my data", "My sessions". */
  personLinks?: { href: Route; label: string }[];
  /** Forms post `theme`, `locale` and `district`, and return to the page they were sent from. */
  actions: {
    setTheme: FrameAction;
    setLocale: FrameAction;
    signOut: FrameAction;
    switchDistrict: FrameAction;
  };
  children: ReactNode;
};

/** The house around every page. It needs no script of its own. */
export function Frame(props: FrameProps) {
  const t = useTranslations("ui.frame");
  return (
    <>
      <header className="border-b border-line bg-surface print:hidden">
        <a
          href="#main"
          className="absolute start-3 top-3 z-50 -translate-y-24 rounded-md bg-accent px-4 py-2.5 font-semibold text-accent-ink focus:translate-y-0"
        >
          {t("skip")}
        </a>
        <div className="flex min-h-16 items-center gap-x-4 px-4 sm:px-6 lg:gap-x-7 lg:px-8">
          <NextLink href={props.items[0]?.href ?? "/"} className="py-2 no-underline">
            <Wordmark />
          </NextLink>
          <TopNav items={props.items} label={t("main")} />
          <div className="ms-auto flex items-center gap-0.5 sm:gap-1.5">
            <NextLink
              href={props.helpHref}
              className="inline-flex min-h-11 items-center px-2.5 text-[0.95rem] text-muted no-underline hover:text-ink"
            >
              {t("help")}
            </NextLink>
            <Bell href={props.noticesHref} unread={props.unread} />
            <PersonMenu {...props} />
          </div>
        </div>
      </header>
      <p className="mb-5 hidden text-xs text-muted print:block">Bookends · {props.districtName}</p>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto max-w-[1120px] px-4 pt-6 pb-32 outline-none sm:px-8 sm:pt-9 md:pb-20 print:max-w-none print:p-0"
      >
        {props.children}
      </main>
      <BottomBar {...props} />
    </>
  );
}

function TopNav({ items, label }: { items: FrameItem[]; label: string }) {
  const among = items.map(({ href }) => href);
  return (
    <nav aria-label={label} className="hidden self-stretch md:block">
      <ul className="flex h-full gap-x-5 lg:gap-x-6">
        {items.map((item) => (
          <li key={item.href} className="flex">
            <PlaceLink
              href={item.href}
              among={among}
              className="inline-flex items-center border-y-2 border-t-transparent text-[0.97rem] no-underline hover:text-ink aria-[current]:border-b-accent aria-[current]:text-ink not-aria-[current]:border-b-transparent not-aria-[current]:text-muted"
            >
              {item.label}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Bell({ href, unread }: { href: Route; unread: number }) {
  const t = useTranslations("ui.frame");
  return (
    <NextLink
      href={href}
      aria-label={t("notices", { count: unread })}
      className="relative grid size-11 place-items-center rounded-md text-muted hover:bg-soft hover:text-ink"
    >
      <svg
        width="21"
        height="22"
        viewBox="0 0 21 22"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d="M10.500 2.200a6 6 0 0 0-6 6v3.300L2.700 15.200h15.600l-1.800-3.700V8.200a6 6 0 0 0-6-6Z" />
        <path d="M8.200 18.200a2.400 2.400 0 0 0 4.600 0" />
      </svg>
      {unread > 0 ? (
        <span className="absolute end-0.5 top-0.5 min-w-5 rounded-full bg-brick px-1 text-center text-[0.7rem] leading-5 font-semibold text-brick-ink">
          {unread > 99 ? "99+" : unread}
        </span>
      ) : null}
    </NextLink>
  );
}
