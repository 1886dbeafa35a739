import { ScoreBars } from "@/components/charts/bar";
import { CoverBars } from "@/components/charts/cover-bars";
import { HeatMap } from "@/components/charts/heat-map";
import { Histogram } from "@/components/charts/histogram";
import { Seats } from "@/components/charts/seats";
import { Card } from "@/components/ui/card";
import { Part } from "./part";

const pairs = [
  "Herrera – Osei",
  "Kovacs – Vance",
  "Arroyo – Haddad",
  "Santana – Park",
  "Okafor – Reyes",
  "Ghosh – Landry",
  "Castellanos-Delacroix – Fontaine",
];
const weeks = Array.from({ length: 16 }, (_, index) => ({
  id: `w${index}`,
  label: `week ${index + 1}`,
  short: index % 4 === 0 ? ["Aug", "Sep", "Oct", "Nov"][index / 4] : undefined,
}));
const fits = [0, 0, 1, 0, 3, 4, 6, 5, 4, 1];

export function Charts() {
  return (
    <Part id="charts" title="Pictures">
      <div className="grid gap-5 *:min-w-0 lg:grid-cols-[1.55fr_1fr]">
        <Card title="Contact, week by week">
          <HeatMap
            title="Contacts of seven pairs in sixteen weeks"
            summary="Six of seven pairs met in the last three weeks. Arroyo – Haddad have not since October."
            columns={weeks}
            rows={pairs.map((label, row) => ({
              id: label,
              label,
              values: weeks.map((_, week) =>
                row === 2 && week > 9 ? 0 : (row * 7 + week * 5) % 4,
              ),
            }))}
            csv="/kit"
          />
        </Card>
        <Card title="Mentors and their places">
          <Seats
            title="Mentors and their places"
            summary="14 mentees on 16 places. T. Clarke has two free; S. Reyes has asked for one fewer."
            mentors={[
              { id: "1", name: "R. Osei", taken: 3, places: 3 },
              { id: "2", name: "L. Vance", taken: 2, places: 2 },
              { id: "3", name: "S. Reyes", taken: 3, places: 2, note: "asked for one fewer" },
              { id: "4", name: "T. Clarke", taken: 2, places: 4 },
              {
                id: "5",
                name: "Maximiliana Featherstonehaugh",
                taken: 0,
                places: 0,
                note: "not this year",
              },
              { id: "6", name: "J. Park", taken: 4, places: 12 },
            ]}
          />
        </Card>
      </div>
      <Counts />
      <div className="max-w-lg">
        <Card title="Arroyo with Osei">
          <ScoreBars
            parts={[
              {
                id: "a",
                label: "Growth areas met",
                detail: "weeding, makerspace, budget",
                value: 92,
              },
              {
                id: "b",
                label: "Level and schedule",
                detail: "both middle, flexible",
                value: 100,
              },
              { id: "c", label: "Distance", detail: "18 minutes", value: 70 },
              { id: "d", label: "Wishes", value: 0 },
            ]}
          />
        </Card>
      </div>
    </Part>
  );
}

/** How many of each size, how many of each kind. */
function Counts() {
  return (
    <div className="grid items-start gap-5 *:min-w-0 lg:grid-cols-2">
      <Card title="How well the pairs fit">
        <Histogram
          title="Fits of 24 pairs"
          summary="At least half of the pairs fit 66 or better; one is poor, three are weak."
          bars={fits.map((count, at) => ({
            from: at * 10,
            to: at * 10 + 10,
            count,
            parts: [{ tone: at < 3 ? "brick" : at < 5 ? "amber" : "accent", count }],
          }))}
          marks={[
            { at: 30, label: "poor below 30" },
            { at: 50, label: "weak below 50" },
          ]}
          axis="fit, of 100"
          table={{
            head: ["From", "Pairs"],
            rows: fits.map((count, at) => [String(at * 10), String(count)]),
          }}
          csv="/kit"
        />
      </Card>
      <Card title="Levels covered">
        <CoverBars
          title="Mentees whose mentor works at their level"
          summary="19 of 24 mentees have a mentor of their own level."
          rows={[
            { id: "e", label: "Elementary", asked: 12, met: 11, open: 0 },
            { id: "m", label: "Middle", asked: 8, met: 5, open: 1 },
            { id: "s", label: "Secondary", asked: 4, met: 3, open: 1 },
          ]}
          words={{ met: "same level", unmet: "another level", open: "no mentor" }}
          table={{ head: ["Level", "Mentees", "Met"], rows: [["Elementary", "12", "11"]] }}
        />
      </Card>
    </div>
  );
}
