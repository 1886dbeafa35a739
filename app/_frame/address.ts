import { notFound } from "next/navigation";
import { id as idShape, pageNumber } from "@/lib/fields";

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
