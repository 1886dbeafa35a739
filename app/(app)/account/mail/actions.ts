"use server";

import { refresh } from "next/cache";
import { formAction } from "@/lib/auth/action";
import { requireViewer } from "@/lib/auth/session";
import { saveMailChoices } from "@/lib/mail-choices/commands";
import { mailChoicesSchema } from "@/lib/mail-choices/schema";

export const saveChoices = formAction(
  requireViewer,
  mailChoicesSchema,
  async (viewer, input, say) =>
    say.answer(await saveMailChoices(viewer, input), {}, () => {
      refresh();
      return say.done("notifications.mail.saved");
    }),
);
