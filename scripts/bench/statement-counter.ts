import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** Everything the application sends to PostgreSQL, counted on the wire: begin and commit too. */
export type StatementCounter = { url: string; count: () => number; close: () => void };

/** Stands between the application and the database and counts what passes. */
export async function countStatements(database: string): Promise<StatementCounter> {
  const target = new URL(database);
  let statements = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(target.port || 5432), target.hostname);
    const read = messages((type) => {
      // Query is a whole statement; Execute ends one of the extended protocol.
      if (type === "Q" || type === "E") statements += 1;
    });
    client.on("data", (bytes: Buffer) => read(bytes));
    pipeBothWays(client, upstream);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(database);
  url.hostname = "127.0.0.1";
  url.port = String((server.address() as AddressInfo).port);
  return { url: url.href, count: () => statements, close: () => server.close() };
}

function pipeBothWays(client: Socket, upstream: Socket): void {
  client.pipe(upstream).pipe(client);
  for (const [one, other] of [
    [client, upstream],
    [upstream, client],
  ] as const) {
    one.on("error", () => other.destroy());
    one.on("close", () => other.destroy());
  }
}

/** Frontend messages are a letter, a length and a body; the first, at start-up, has no letter. */
function messages(seen: (type: string) => void): (bytes: Buffer) => void {
  let kept = Buffer.alloc(0);
  let started = false;
  return (bytes) => {
    kept = Buffer.concat([kept, bytes]);
    for (;;) {
      const head = started ? 1 : 0;
      if (kept.length < head + 4) return;
      const length = head + kept.readInt32BE(head);
      if (kept.length < length) return;
      if (started) seen(String.fromCharCode(kept[0] ?? 0));
      started = true;
      kept = kept.subarray(length);
    }
  };
}
