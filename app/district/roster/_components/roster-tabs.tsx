import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";

type Part = "librarians" | "staff" | "schools" | "imports" | "settings";

/** The parts of the roster, side by side. */
export function RosterTabs({ current, proposed }: { current: Part; proposed?: number }) {
  const t = useTranslations("roster.tabs");
  const tab = (part: Part) => ({ label: t(part), current: part === current });
  return (
    <Tabs
      label={t("label")}
      tabs={[
        {
          href: "/district/roster",
          ...tab("librarians"),
          ...(proposed ? { count: proposed } : {}),
        },
        { href: "/district/people", ...tab("staff") },
        { href: "/district/roster/schools", ...tab("schools") },
        { href: "/district/roster/imports", ...tab("imports") },
        { href: "/district/roster/settings", ...tab("settings") },
      ]}
    />
  );
}
