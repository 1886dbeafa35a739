import type { Route } from "next";
import { DateText, Duration, Instant, TimeRange } from "@/components/time";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Link } from "@/components/ui/link";
import { Menu } from "@/components/ui/menu";
import { MenuSection, menuItem } from "@/components/ui/menu-items";
import { Stat } from "@/components/ui/stat";
import { Part } from "./part";

const list = "/kit#tables" as Route;
const recorded = new Date(Date.UTC(2026, 10, 23, 14, 5));

export function Foundations() {
  return (
    <Part id="words" title="Words, numbers, buttons">
      <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-4">
        <Stat
          value="3"
          word="without a mentor"
          sentence="Longest 19 days; the district promises 30."
          badge={{ tone: "act", word: "act" }}
          link={{ href: list, label: "Open the list" }}
        />
        <Stat
          value="2"
          word="pairs gone quiet"
          sentence="Both were asked on Friday; one answered “exams”."
          badge={{ tone: "watch", word: "watch" }}
          link={{ href: list, label: "Open the list" }}
        />
        <Stat
          value="86 %"
          word="of contact on track"
          sentence="Hours this month 148 of 172 required."
          badge={{ tone: "fine", word: "fine" }}
          link={{ href: list, label: "Open the list" }}
        />
        <Stat value="0" word="visits this week" sentence="Nothing is planned, and nothing waits." />
      </div>
      <div className="grid gap-5 md:grid-cols-2">
        <Buttons />
        <Card title="Next visit" action={<Link href={list}>Open</Link>}>
          <Breadcrumbs
            crumbs={[
              { href: list, label: "Visits" },
              { href: "/kit#words" as Route, label: "Boyette Springs Elementary" },
            ]}
          />
          <p className="text-lg">
            <DateText iso="2026-11-26" />, <TimeRange start={600} end={690} />
          </p>
          <p className="mb-4 text-muted">Boyette Springs Elementary, Riverview · 18 min away</p>
          <DescriptionList
            layout="beside"
            items={[
              { term: "Looking at", detail: "Makerspace · Flexible schedule" },
              {
                term: "Cover",
                detail: (
                  <>
                    <Badge tone="fine">approved</Badge> half day, code 5142
                  </>
                ),
              },
              { term: "Together so far", detail: <Duration minutes={1270} /> },
              { term: "Asked", detail: <Instant at={recorded} timeZone="America/New_York" /> },
            ]}
          />
        </Card>
      </div>
    </Part>
  );
}

function Buttons() {
  return (
    <Card title="Buttons and badges">
      <div className="flex flex-wrap items-center gap-3">
        <Button>Primary</Button>
        <Button variant="quiet">Quiet</Button>
        <Button variant="danger">Danger</Button>
        <Button variant="plain">Like a link</Button>
        <Button disabled>Not now</Button>
        <Button size="small" variant="quiet">
          Small
        </Button>
        <Button size="large">Large</Button>
      </div>
      <div className="mt-5 flex flex-wrap items-center gap-3">
        <Badge tone="act">act</Badge>
        <Badge tone="watch">watch</Badge>
        <Badge tone="fine">fine</Badge>
        <Badge>draft</Badge>
        <Avatar initials="RH" />
        <Avatar initials="MO" tone="mentee" />
        <Avatar initials="RH" size="small" />
        <Avatar initials="MO" size="large" tone="mentee" />
      </div>
      <div className="mt-5 flex flex-wrap gap-3">
        <Menu label="A menu" align="start">
          <MenuSection title="This visit">
            <a className={menuItem()} href="#forms">
              Propose another time
            </a>
            <a className={menuItem()} href="#forms">
              Add to my calendar
            </a>
          </MenuSection>
          <MenuSection>
            <a className={menuItem("text-brick")} href="#forms">
              Cancel the visit
            </a>
          </MenuSection>
        </Menu>
      </div>
    </Card>
  );
}
