import {
  BookHeart,
  BookOpenText,
  CalendarDays,
  ChartNoAxesColumn,
  GraduationCap,
  HeartPulse,
  House,
  IdCard,
  PenLine,
  Sparkles,
  UserRound,
  UserSearch,
  Users,
} from "lucide-react";
import type { Route } from "next";
import type { ReactNode } from "react";
import type { FrameItem, Hat } from "@/components/frame/frame";
import type { Messages } from "@/lib/i18n/messages";

type Place = {
  path: string;
  name: Exclude<keyof Messages["frame"], "principalHome">;
  icon: ReactNode;
};

/** What the navigation of each hat leads to: only pages that exist. */
const places: Record<Hat, Place[]> = {
  participant: [
    { path: "/home", name: "home", icon: <House /> },
    { path: "/mentorships", name: "pairs", icon: <BookHeart /> },
    { path: "/visits", name: "visits", icon: <CalendarDays /> },
    { path: "/check-ins", name: "checkIns", icon: <HeartPulse /> },
    { path: "/profile", name: "profile", icon: <UserRound /> },
  ],
  coordinator: [
    { path: "/district", name: "dashboard", icon: <ChartNoAxesColumn /> },
    { path: "/district/people", name: "people", icon: <Users /> },
    { path: "/district/matching", name: "matching", icon: <Sparkles /> },
    { path: "/district/mentorships", name: "pairs", icon: <BookHeart /> },
    { path: "/district/visits", name: "visits", icon: <CalendarDays /> },
    { path: "/district/programmes", name: "programmes", icon: <GraduationCap /> },
    { path: "/district/roster", name: "roster", icon: <IdCard /> },
  ],
  principal: [{ path: "/principal", name: "principal", icon: <BookOpenText /> }],
};

/** Stands second for as long as it is wanted. */
const mentors: Place = { path: "/mentors", name: "mentors", icon: <UserSearch /> };

/** What a thumb reaches first on a phone. */
export function mainPlaceOf(hat: Hat, name: (key: Place["name"]) => string): FrameItem | undefined {
  if (hat !== "participant") return undefined;
  return { href: "/log", label: name("log"), icon: <PenLine /> };
}

/** @param mayAsk a mentee who may ask a mentor of their choice */
export function placesFor(
  hat: Hat,
  name: (key: Place["name"]) => string,
  { mayAsk }: { mayAsk: boolean },
): FrameItem[] {
  const asks = mayAsk && hat === "participant";
  const [home, ...rest] = places[hat];
  const all = home && asks ? [home, mentors, ...rest] : places[hat];
  return all.map((place) => ({
    href: place.path as Route,
    label: name(place.name),
    icon: place.icon,
  }));
}
