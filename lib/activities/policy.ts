import { ownPair, ownRunningPair } from "@/lib/mentorships/policy";
import type { Viewer } from "@/lib/viewer";

/** Contacts of the viewer's pairs: both halves read them, whoever logged. */
export function ownActivity(viewer: Viewer) {
  return { districtId: viewer.districtId, mentorship: ownPair(viewer) };
}

/** Contacts that the viewer may still write about: those of a running pair. */
export function openActivity(viewer: Viewer) {
  return { districtId: viewer.districtId, mentorship: ownRunningPair(viewer) };
}

/** Whoever logged a contact may change, cancel and restore it. */
export function mayChange(viewer: Viewer, activity: { loggedById: string }): boolean {
  return activity.loggedById === viewer.personId;
}
