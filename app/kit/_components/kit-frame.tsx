import { BookOpenText, CalendarDays, House, PenLine, Users } from "lucide-react";
import type { Route } from "next";
import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { setLocale, setTheme } from "@/app/_frame/actions";
import { Frame } from "@/components/frame/frame";
import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { nothing } from "../actions";

const here = "/kit" as Route;
const at = (part: string) => `/kit#${part}` as Route;

export function KitFrame({ children }: { children: ReactNode }) {
  return (
    <Frame
      hat="participant"
      personName="Mireille Osei"
      initials="MO"
      districtName="Hillsborough County"
      hats={[
        { hat: "participant", href: here },
        { hat: "coordinator", href: here },
      ]}
      districts={[
        { id: "a", name: "Hillsborough County", current: true },
        { id: "b", name: "Pinellas County", current: false },
      ]}
      unread={3}
      items={[
        { href: here, label: "Home", icon: <House /> },
        { href: at("forms"), label: "Visits", icon: <CalendarDays /> },
        { href: at("charts"), label: "Mentorship", icon: <BookOpenText /> },
        { href: at("tables"), label: "People", icon: <Users /> },
      ]}
      mainAction={{ href: at("feedback"), label: "Log", icon: <PenLine /> }}
      locale={useLocale()}
      theme="system"
      noticesHref={at("feedback")}
      helpHref={at("feedback")}
      personLinks={[{ href: at("feedback"), label: "Who can see my data" }]}
      actions={{ setTheme, setLocale, signOut: nothing, switchDistrict: nothing }}
    >
      <PageHeader
        kicker="Monday, November 23"
        title="Good morning, Mireille."
        lede="Thursday you visit the library at Boyette Springs. Two things are worth doing before then."
        actions={
          <>
            <LinkButton href={at("forms")}>Log a contact</LinkButton>
            <LinkButton href={at("forms")} variant="quiet">
              Ask for a visit
            </LinkButton>
            <LinkButton href={at("forms")} variant="quiet">
              Save an idea
            </LinkButton>
          </>
        }
      />
      <Tabs
        label="Parts of the kit"
        tabs={["words", "shelf", "charts", "forms", "tables", "feedback"].map((part, index) => ({
          href: at(part),
          label: part,
          current: index === 0,
          count: part === "tables" ? 3 : undefined,
        }))}
      />
      {children}
    </Frame>
  );
}
