import { ScoreBars } from "@/components/charts/bar";
import { HeatMap } from "@/components/charts/heat-map";
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
