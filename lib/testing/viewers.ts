import type { Coordinator, Principal, SystemViewer, Viewer } from "@/lib/viewer";

/** Viewers for tests, the seed and the bench; the same shapes that sign-in makes. */
type Who = { districtId: string; id: string };

export function participant({ districtId, id }: Who, now = new Date()): Viewer {
  return { districtId, personId: id, hat: "participant", now } as Viewer;
}

export function coordinating({ districtId, id }: Who, now = new Date()): Coordinator {
  return { districtId, personId: id, hat: "coordinator", now } as Coordinator;
}

export function asPrincipalOf({ districtId, id }: Who, now = new Date()): Principal {
  return { districtId, personId: id, hat: "principal", now } as Principal;
}

export function system(districtId: string, now = new Date()): SystemViewer {
  return { districtId, personId: null, hat: "system", system: "testing", now } as SystemViewer;
}
