import { now } from "@/lib/clock";
import type { Coordinator, Principal, SystemViewer, Viewer } from "@/lib/viewer";

type Who = { districtId: string; personId: string; now: Date };

/** The caller has checked in the database that this person is who signed in. */
export function asParticipant(who: Who): Viewer {
  return { ...pick(who), hat: "participant" } as Viewer;
}

/** The caller has read the hat from the database. */
export function asCoordinator(who: Who): Coordinator {
  return { ...pick(who), hat: "coordinator" } as Coordinator;
}

/** The caller has read the hat from the database. */
export function asPrincipal(who: Who): Principal {
  return { ...pick(who), hat: "principal" } as Principal;
}

/** A job of the district, named for what it does. */
export function asSystem(districtId: string, system: string, at = now()): SystemViewer {
  return { districtId, personId: null, hat: "system", system, now: at } as SystemViewer;
}

function pick({ districtId, personId, now: at }: Who) {
  return { districtId, personId, now: at };
}
