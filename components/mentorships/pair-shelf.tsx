import { type Book, Shelf } from "@/components/charts/shelf";
import { initialsOf } from "@/components/ui/avatar";
import type { PairSummary } from "@/lib/mentorships/queries";

/** The pair's shelf: the mentor is the left bookend, the mentee the right one. */
export function PairShelf({ pair }: { pair: PairSummary }) {
  const me = { name: pair.me.name, initials: initialsOf(pair.me.name) };
  const partner = { name: pair.partner.name, initials: initialsOf(pair.partner.name) };
  const [mentor, mentee] = pair.side === "mentor" ? [me, partner] : [partner, me];
  const books = pair.contacts.map(
    ({ id, date, minutes, functions, cancelled }): Book => ({
      id,
      date,
      minutes,
      fn: functions[0] ?? null,
      cancelled,
    }),
  );
  return <Shelf mentor={mentor} mentee={mentee} books={books} />;
}
