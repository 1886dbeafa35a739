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
import type { Frame } from "@/lib/auth/frame";
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

const log: Place = { path: "/log", name: "log", icon: <PenLine /> };

type Standing = Pick<Frame, "mayAsk" | "mayLog">;
type Name = (key: Place["name"]) => string;

/**
 * What a thumb reaches first on a phone: the log of a pair that has begun, or the mentors to ask.
 * Whoever can do neither has the places alone.
 */
export function mainPlaceOf(hat: Hat, name: Name, standing: Standing): FrameItem | undefined {
  if (hat !== "participant") return undefined;
  if (standing.mayLog) return itemOf(log, name);
  return standing.mayAsk ? itemOf(mentors, name) : undefined;
}

export function placesFor(hat: Hat, name: Name, { mayAsk }: Standing): FrameItem[] {
  const asks = mayAsk && hat === "participant";
  const [home, ...rest] = places[hat];
  const all = home && asks ? [home, mentors, ...rest] : places[hat];
  return all.map((place) => itemOf(place, name));
}

function itemOf({ path, name: key, icon }: Place, name: Name): FrameItem {
  return { href: path as Route, label: name(key), icon };
}
