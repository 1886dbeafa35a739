import { randomUUID } from "node:crypto";
import { parseWithZod } from "@conform-to/zod/v4";
import { unstable_rethrow } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type * as z from "zod";
import type { $ZodIssue } from "zod/v4/core";
import { now } from "@/lib/clock";
import { DatabaseAway } from "@/lib/db-errors";
import { describeFailure } from "@/lib/failures";
import { emptyForm, type FormState } from "@/lib/form-state";
import { sentenceOf, type Translate } from "@/lib/i18n/issues";
import type { MessageKey } from "@/lib/i18n/messages";
import { log } from "@/lib/log";
import type { Result } from "@/lib/result";
import type { PersonViewer } from "@/lib/viewer";
import type { Asking } from "./asking";
import type { Frame } from "./frame";
import { NotProven, proofPath } from "./proof";

/** Words for a refusal: a sentence for the form, or for one of its fields. */
export type RefusalWords = MessageKey | { field: string; words: MessageKey };

/** How a handler answers the form. */
export type Say = {
  /** It worked; the form is emptied and the sentence announced. */
  done: (words: MessageKey, values?: Record<string, string | number>) => FormState;
  /** Answers with what the command said: a sentence for each refusal (a missing one does not compile), or what follows. */
  answer: <T, R extends string>(
    result: Result<T, R>,
    refusals: Record<NoInfer<R>, RefusalWords>,
    then: (value: T) => FormState | Promise<FormState>,
  ) => FormState | Promise<FormState>;
};

/**
 * A server action of a form: who asks, then the shape, then the command. Whatever goes wrong,
 * what was typed comes back with a sentence at its place.
 * @param who finds the viewer, such as `requireViewer`; for the few doors without one, `asking`
 * @param schema a strict zod object whose own messages are message keys
 */
export function formAction<V extends PersonViewer | Frame | Asking, S extends z.ZodType>(
  who: () => Promise<V>,
  schema: S,
  handle: (viewer: V, input: z.output<S>, say: Say) => Promise<FormState>,
): (state: FormState, data: FormData) => Promise<FormState> {
  return async (_state, sent) => {
    const data = ownFields(sent);
    const kept = (state: FormState): FormState =>
      state.status === "done" ? state : { ...state, values: typed(data) };
    try {
      const t: Translate = await getTranslations();
      const viewer = await who().catch(endedSession);
      if (!viewer) return kept(signedOut(t));
      const submission = parseWithZod(data, {
        schema,
        formatError: (issues: $ZodIssue[]) => issues,
      });
      if (submission.status !== "success") return kept(invalid(t, submission.error));
      return kept(await handle(viewer, submission.value as z.output<S>, saying(t)));
    } catch (error) {
      unstable_rethrow(error);
      return kept(await failed(error));
    }
  };
}

/** Whoever is led to the sign-in page would lose what they typed; anything else goes on. */
function endedSession(error: unknown): null {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
  if (digest.startsWith("NEXT_REDIRECT;")) return null;
  throw error;
}

function signedOut(t: Translate): FormState {
  return { ...emptyForm, status: "refused", message: t("form.signedOut"), at: now().getTime() };
}

/**
 * Without the fields that Next adds when a form is posted before scripts have loaded, and without
 * the one character that the database takes nowhere.
 */
function ownFields(sent: FormData): FormData {
  const data = new FormData();
  for (const [name, value] of sent) {
    if (name.startsWith("$ACTION")) continue;
    data.append(name, typeof value === "string" ? value.replaceAll("\0", "") : value);
  }
  return data;
}

function typed(data: FormData): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const [name, value] of data) {
    if (typeof value === "string") values[name] = [...(values[name] ?? []), value];
  }
  return values;
}

function invalid(
  t: Translate,
  issues: Record<string, $ZodIssue[] | null> | null | undefined,
): FormState {
  const found = Object.entries(issues ?? {}).map(
    ([name, list]) => [name, (list ?? []).map((issue) => sentenceOf(t, issue))] as const,
  );
  const atForm = found.find(([name]) => name === "")?.[1][0];
  const fields = Object.fromEntries(found.filter(([name, list]) => name !== "" && list.length > 0));
  const count = Math.max(1, Object.keys(fields).length);
  const message = atForm ?? t("form.checkThese", { count });
  return { ...emptyForm, status: "invalid", message, fields, at: now().getTime() };
}

function saying(t: Translate): Say {
  const at = now().getTime();
  return {
    done: (words, values) => ({ ...emptyForm, status: "done", message: t(words, values), at }),
    answer: (result, refusals, then) => {
      if (result.ok) return then(result.value);
      const { refusal } = result;
      const words: RefusalWords = refusals[refusal];
      if (typeof words === "string")
        return { ...emptyForm, status: "refused", message: t(words), refusal, at };
      const fields = { [words.field]: [t(words.words)] };
      return {
        ...emptyForm,
        status: "refused",
        message: t("form.checkThese", { count: 1 }),
        fields,
        at,
      };
    },
  };
}

async function failed(error: unknown): Promise<FormState> {
  const t: Translate = await getTranslations();
  const at = now().getTime();
  if (error instanceof NotProven) {
    const first = { href: proofPath(), words: t("form.proveLink") };
    return { ...emptyForm, status: "refused", message: t("form.proveFirst"), first, at };
  }
  if (error instanceof DatabaseAway) {
    return { ...emptyForm, status: "refused", message: t("form.databaseAway"), at };
  }
  const id = randomUUID().slice(0, 8);
  log.error({ ...describeFailure(error), id }, "action failed");
  return { ...emptyForm, status: "refused", message: t("form.unexpected", { id }), at };
}
