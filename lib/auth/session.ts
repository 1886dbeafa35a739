import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { now } from "@/lib/clock";
import type { Coordinator, Principal, Viewer } from "@/lib/viewer";
import { pathHeader, safeBack, signInPath } from "./back";
import { sessionCookie } from "./cookies";
import { type Frame, frameOf } from "./frame";
import { asCoordinator, asPrincipal } from "./viewer";

/** Who is signed in and what the frame shows, once per request; null for nobody. */
export const currentFrame = cache(async (): Promise<Frame | null> => {
  const token = (await cookies()).get(sessionCookie)?.value;
  return token ? frameOf(token, now()) : null;
});

/** Whether this browser was signed in and is no longer; it says nothing of anybody. */
export async function isSignedOut(): Promise<boolean> {
  return (await cookies()).has(sessionCookie) && (await currentFrame()) === null;
}

/** The person signed in, taking part; null for nobody. */
export async function currentViewer(): Promise<Viewer | null> {
  return (await currentFrame())?.viewer ?? null;
}

/** The frame of whoever is signed in; anyone else goes to the sign-in page and comes back after it. */
export async function requireFrame(): Promise<Frame> {
  const frame = await currentFrame();
  if (frame) return frame;
  const path = (await headers()).get(pathHeader);
  redirect(signInPath(safeBack(path)));
}

/** Whoever is signed in, taking part. */
export async function requireViewer(): Promise<Viewer> {
  return (await requireFrame()).viewer;
}

/** For pages and actions under `/district`: not a coordinator's, not there. */
export async function requireCoordinator(): Promise<Coordinator> {
  const { viewer, hats } = await requireFrame();
  if (!hats.includes("coordinator")) notFound();
  return asCoordinator(viewer);
}

/** For a principal's pages: without the hat, not there. */
export async function requirePrincipal(): Promise<Principal> {
  const { viewer, hats } = await requireFrame();
  if (!hats.includes("principal")) notFound();
  return asPrincipal(viewer);
}
