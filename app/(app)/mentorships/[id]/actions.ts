"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { requireViewer } from "@/lib/auth/session";
import { undoEnd } from "@/lib/mentorships/commands";
import { mentorshipIdSchema } from "@/lib/mentorships/schema";

/** Undo in the toast after ending: a plain form, so that it works without scripts. */
export async function undoEnding(data: FormData): Promise<void> {
  const viewer = await requireViewer();
  const input = mentorshipIdSchema.safeParse({ mentorshipId: data.get("mentorshipId") });
  const result = input.success ? await undoEnd(viewer, input.data) : undefined;
  redirect((result?.ok ? "/home?said=endUndone" : "/home?said=endStays") as Route);
}
