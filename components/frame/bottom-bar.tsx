import type { Route } from "next";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { Menu } from "@/components/ui/menu";
import { menuItem } from "@/components/ui/menu-items";
import type { FrameItem, FrameProps } from "./frame";
import { PlaceLink } from "./place-link";

const PLACES = 5;

/** The pages under a thumb, with the main action in their middle. */
export function BottomBar({ items, mainAction }: FrameProps) {
  const t = useTranslations("ui.frame");
  const among = items.map(({ href }) => href);
  const others = items.filter(({ href }) => href !== mainAction?.href);
  const places = mainAction ? PLACES - 1 : PLACES;
  const fits = others.length <= places;
  const shown = fits ? others : others.slice(0, places - 1);
  const rest = fits ? [] : others.slice(places - 1);
  const half = Math.ceil((shown.length + (rest.length > 0 ? 1 : 0)) / 2);
  return (
    <nav
      aria-label={t("bottom")}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="mx-auto flex max-w-lg items-stretch justify-around px-1">
        {shown.slice(0, half).map((item) => (
          <Place key={item.href} item={item} among={among} />
        ))}
        {mainAction ? <MainPlace item={mainAction} among={[...among, mainAction.href]} /> : null}
        {shown.slice(half).map((item) => (
          <Place key={item.href} item={item} among={among} />
        ))}
        {rest.length > 0 ? (
          <li className="min-w-0 flex-1">
            <Menu label={<PlaceWords icon={<Dots />} label={t("more")} />} className={place}>
              {rest.map((item) => (
                <PlaceLink key={item.href} href={item.href} among={among} className={menuItem()}>
                  {item.icon}
                  {item.label}
                </PlaceLink>
              ))}
            </Menu>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

const place =
  "flex min-h-15 w-full flex-col items-center gap-0.5 px-0.5 pt-2.5 pb-1.5 text-center text-[0.75rem] leading-tight text-balance max-[359px]:text-[0.6875rem] text-muted no-underline";

const whenHere = "aria-[current]:font-semibold aria-[current]:text-accent";

function Place({ item, among }: { item: FrameItem; among: Route[] }) {
  return (
    <li className="min-w-0 flex-1">
      <PlaceLink href={item.href} among={among} className={cn(place, whenHere)}>
        <PlaceWords icon={item.icon} label={item.label} />
      </PlaceLink>
    </li>
  );
}

function PlaceWords({ icon, label }: { icon: React.ReactNode; label: string }) {
  return (
    <>
      <span aria-hidden="true" className="[&_svg]:size-5.5">
        {icon}
      </span>
      <span className="max-w-full">{label}</span>
    </>
  );
}

function MainPlace({ item, among }: { item: FrameItem; among: Route[] }) {
  return (
    <li className="min-w-0 flex-1">
      <PlaceLink href={item.href} among={among} className={cn(place, "font-semibold text-accent")}>
        <span
          aria-hidden="true"
          className="-mt-6.5 grid size-12 place-items-center rounded-full border-4 border-surface bg-accent text-accent-ink [&_svg]:size-5"
        >
          {item.icon}
        </span>
        <span className="max-w-full">{item.label}</span>
      </PlaceLink>
    </li>
  );
}

function Dots() {
  return (
    <svg viewBox="0 0 22 22" fill="currentColor" aria-hidden="true">
      <circle cx="4.500" cy="11" r="1.800" />
      <circle cx="11" cy="11" r="1.800" />
      <circle cx="17.500" cy="11" r="1.800" />
    </svg>
  );
}
