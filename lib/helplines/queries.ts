import { read } from "@/lib/db";
import type { Coordinator } from "@/lib/viewer";
import { inOrder, text } from "./in-language";
import { most } from "./schema";

/** The helplines with every language they are written in, and the district's own language. */
export async function listHelplines(viewer: Coordinator) {
  return read(viewer, (tx) =>
    tx.district.findUniqueOrThrow({
      where: { id: viewer.districtId },
      select: {
        locale: true,
        helplines: {
          select: { id: true, ...text, texts: { select: { locale: true, ...text } } },
          orderBy: inOrder,
          take: most,
        },
      },
    }),
  );
}
