import { gzipSync } from "node:zlib";
import { fetchPage, type Visitor } from "./load.ts";

/** KiB of script that a browser fetches for a page, each file gzipped. */
export async function scriptWeight(visitor: Visitor, path: string): Promise<number> {
  const html = await fetchPage(visitor, path);
  const files = new Set(
    [...html.matchAll(/<script[^>]+src="([^"]+)"[^>]*>/g)].flatMap(([tag, src]) =>
      src && !/nomodule/i.test(tag) ? [src] : [],
    ),
  );
  const sizes = await Promise.all(
    [...files].map(async (src) => {
      const answer = await fetch(new URL(src.replaceAll("&amp;", "&"), visitor.origin));
      return gzipSync(Buffer.from(await answer.arrayBuffer()), { level: 6 }).length;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}
