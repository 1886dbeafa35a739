import { Agent, get } from "node:http";

export type Visitor = { origin: string; cookie: string };

/** One page, whole. @throws when the answer is not 200: a figure of an error page would be a lie */
export function fetchPage(
  { origin, cookie }: Visitor,
  path: string,
  agent?: Agent,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      cookie,
      accept: "text/html",
      "sec-fetch-dest": "document",
      "accept-language": "en",
    };
    get(new URL(path, origin), { agent, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        if (response.statusCode === 200) resolve(Buffer.concat(parts).toString("utf8"));
        else reject(new Error(`${path} answered ${response.statusCode}`));
      });
    }).on("error", reject);
  });
}

/** Requests a second that are answered whole, with a few at a time, over some seconds. */
export async function requestsPerSecond(
  visitor: Visitor,
  path: string,
  { seconds = 6, atOnce = 8 } = {},
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  for (let warm = 0; warm < 20; warm++) await fetchPage(visitor, path, agent);
  const began = performance.now();
  const until = began + seconds * 1000;
  let answered = 0;
  const one = async () => {
    while (performance.now() < until) {
      await fetchPage(visitor, path, agent);
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  const passed = (performance.now() - began) / 1000;
  agent.destroy();
  return answered / passed;
}
