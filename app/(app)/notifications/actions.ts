"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { safeBack } from "@/lib/auth/back";
import { requireViewer } from "@/lib/auth/session";
import { markAllRead, openNotice } from "@/lib/notifications/commands";
import { nothingSchema, noticeSchema } from "@/lib/notifications/schema";

export const open = formAction(requireViewer, noticeSchema, async (viewer, input, say) =>
  say.answer(
    await openNotice(viewer, input),
    { "not-found": "notifications.refused.gone" },
    ({ href }) => redirect((safeBack(href) ?? "/home") as Route),
  ),
);

export const markAll = formAction(requireViewer, nothingSchema, async (viewer, _input, say) =>
  say.answer(await markAllRead(viewer), {}, () => {
    refresh();
    return say.done("notifications.said.allRead");
  }),
);
