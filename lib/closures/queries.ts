import { fromColumn, type IsoDate, toColumn } from "@/lib/dates";
import { read, type Tx } from "@/lib/db";
import type { AnyViewer, Coordinator } from "@/lib/viewer";
import type { Closure } from "./days";

export type ClosureLine = Closure & {
  id: string;
  /** Visits asked for or booked on these days. */
  visits: number;
};

/** What ends on a day or later, the soonest first. */
export async function listClosures(viewer: Coordinator, from: IsoDate): Promise<ClosureLine[]> {
  const { districtId } = viewer;
  const rows = await read(
    viewer,
    (tx) => tx.$queryRaw<(Omit<ClosureLine, keyof Closure> & Days)[]>`
      SELECT c.id::text, c."startsOn", c."endsOn", c.name, count(v.id)::int AS visits
      FROM "Closure" c LEFT JOIN "Visit" v ON v."districtId" = c."districtId"
        AND v.date BETWEEN c."startsOn" AND c."endsOn" AND v.state IN ('asked', 'proposed', 'booked')
      WHERE c."districtId" = ${districtId}::uuid AND c."endsOn" >= ${from}::date
      GROUP BY c."districtId", c.id ORDER BY c."startsOn", c.id LIMIT 500`,
  );
  return rows.map((row) => ({ ...row, ...toClosure(row) }));
}

/** Closures that touch these days; inside another domain's transaction. */
export async function closuresBetween(
  tx: Tx,
  { districtId }: AnyViewer,
  from: IsoDate,
  to: IsoDate,
): Promise<Closure[]> {
  const rows = await tx.closure.findMany({
    where: { districtId, startsOn: { lte: toColumn(to) }, endsOn: { gte: toColumn(from) } },
    select: { startsOn: true, endsOn: true, name: true },
    orderBy: [{ startsOn: "asc" }, { id: "asc" }],
    take: 500,
  });
  return rows.map(toClosure);
}

type Days = { startsOn: Date; endsOn: Date; name: string };

function toClosure({ startsOn, endsOn, name }: Days): Closure {
  return { startsOn: fromColumn(startsOn), endsOn: fromColumn(endsOn), name };
}
