import { notFound } from "next/navigation";
import { id as idShape, pageNumber } from "@/lib/fields";

/*
 * What is sent to be done is strict, and an unknown key is refused. Addresses are not: their schemas
 * are plain objects that drop what they do not know and read what is wrong as if it were not there,
 * because a link may be old, or grown by a mail program or a search engine, and only reads.
 */
type Given = Record<string, string | string[] | undefined>;

/** The id in a page's address; what is none is not there, before any table is asked for it. */
export function idOf(address: string): string {
  const id = idShape.safeParse(address);
  return id.success ? id.data : notFound();
}

/** The page of a list asked for in the address; anything else is the first. */
export function pageOf({ page }: Given): number {
  return pageNumber.parse(page);
}
