export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * So many at a time; whoever comes later waits in line. A pool's own limit is for connecting, and
 * would take a long line for a database that is away.
 */
export function turnsFor(places: number): InTurn {
  let free = places;
  const line: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((go) => line.push(go));
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next) next();
      else free += 1;
    }
  };
}
