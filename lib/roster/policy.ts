import type { AnyViewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";

/** Everyone on the roster who has not left. */
export function present({ districtId }: AnyViewer) {
  return { districtId, leftAt: null } satisfies Prisma.PersonWhereInput;
}

/** Schools that are open. */
export function open({ districtId }: AnyViewer) {
  return { districtId, closedAt: null } satisfies Prisma.SchoolWhereInput;
}
