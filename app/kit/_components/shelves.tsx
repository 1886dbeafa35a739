import { type Book, Shelf } from "@/components/charts/shelf";
import { Card } from "@/components/ui/card";
import { contactFunctions } from "@/lib/contact-functions";
import { Part } from "./part";

const ruth = { name: "Ruth", initials: "RH" };
const mireille = { name: "Mireille", initials: "MO" };

export function Shelves() {
  return (
    <Part id="shelf" title="The shelf">
      {[34, 5, 1, 0, 150].map((count) => (
        <Card key={count} title={`${count} books`}>
          <Shelf mentor={ruth} mentee={mireille} books={madeUp(count)} csv="/kit" />
        </Card>
      ))}
      <div className="max-w-sm">
        <Card title="In a narrow place">
          <Shelf mentor={ruth} mentee={mireille} books={madeUp(34)} />
        </Card>
      </div>
    </Part>
  );
}

/** The same books on every visit, with the pauses that a school year has. */
function madeUp(count: number): Book[] {
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  let day = Date.UTC(2026, 7, 12);
  return Array.from({ length: count }, (_, index) => {
    day += (1 + next(4)) * 86_400_000;
    if (index % 11 === 3) day += (10 + next(20)) * 86_400_000;
    return {
      id: `book-${index}`,
      date: new Date(day).toISOString().slice(0, 10),
      minutes: 10 + next(12) * 8,
      fn: index % 29 === 28 ? null : (contactFunctions[next(6)] ?? null),
      cancelled: index % 17 === 9,
    };
  });
}
