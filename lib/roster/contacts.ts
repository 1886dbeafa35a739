import { read } from "@/lib/db";
import type { PersonViewer } from "@/lib/viewer";

/** Whom to ask in the viewer's district: its coordinators at work. */
export async function listCoordinators(
  viewer: PersonViewer,
): Promise<{ id: string; firstName: string; lastName: string; email: string }[]> {
  const { districtId } = viewer;
  return read(viewer, (tx) =>
    tx.person.findMany({
      where: { districtId, leftAt: null, hats: { some: { hat: "coordinator" } } },
      select: { id: true, firstName: true, lastName: true, email: true },
      orderBy: [{ lastName: "asc" }, { firstName: "asc" }],
      take: 20,
    }),
  );
}
