import { refresh } from "next/cache";
import type { RefusalWords, Say } from "@/lib/auth/action";
import type { FormState } from "@/lib/form-state";
import type { MessageKey } from "@/lib/i18n/messages";
import type { Result } from "@/lib/result";

/** The page shows the round as it is now, whether it was this form that changed it or somebody else. */
export function answered<T, R extends string>(
  say: Say,
  result: Result<T, R>,
  refusals: Record<NoInfer<R>, RefusalWords>,
  words: MessageKey,
): FormState | Promise<FormState> {
  refresh();
  return say.answer(result, refusals, () => say.done(words));
}
