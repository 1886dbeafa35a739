import { readFileSync } from "node:fs";
import { sessionCookie } from "@/lib/auth/cookies";
import { emptyForm } from "@/lib/form-state";
import { origin, sessionOf } from "../fixtures";
import { addressOf, type Ids } from "../routes";
import type { Rule, Sent } from "./rule";

export type Action = { file: string; name: string; id: string; route: string };

/** Every server action of the build, from its own manifest, with a page that it belongs to. */
export function actionsOfTheBuild(): Action[] {
  const manifest: { node: Record<string, Entry> } = JSON.parse(
    readFileSync(".next/server/server-reference-manifest.json", "utf8"),
  );
  const routes: Record<string, string> = JSON.parse(
    readFileSync(".next/app-path-routes-manifest.json", "utf8"),
  );
  return Object.entries(manifest.node).map(
    ([id, { filename: file, exportedName: name, workers }]) => {
      const [page = ""] = Object.keys(workers);
      return { file, name, id, route: routes[page.replace(/^app/, "")] ?? "/" };
    },
  );
}
type Entry = { filename: string; exportedName: string; workers: Record<string, unknown> };

export async function cookieOf(email: string, since = new Date()): Promise<string> {
  return `${sessionCookie}=${await sessionOf(email, since)}`;
}

/** `state` and `words` are the form's, for an action that answers one. */
export type Answer = { status: number; to: string; state: string; words: string; text: string };

/** Sends what a browser would, and follows nothing. A machine too busy to answer is asked again. */
export async function post(
  action: Action,
  { way }: Rule,
  sent: Sent,
  ids: Ids,
  cookie: string,
): Promise<Answer> {
  const script = { "next-action": action.id, accept: "text/x-component" };
  const headers = { origin, cookie, ...(way === "plain" ? { accept: "text/html" } : script) };
  const address = `${origin}${addressOf(action.route, ids)}`;
  const send = () =>
    fetch(address, {
      method: "POST",
      redirect: "manual",
      headers,
      body: bodyOf(action, way, sent),
    });
  const first = await send();
  return answerOf(first.status === 503 ? await send() : first);
}

async function answerOf(answer: Response): Promise<Answer> {
  const text = await answer.text();
  const to = answer.headers.get("location") ?? answer.headers.get("x-action-redirect") ?? "";
  const state = /"status":"(idle|invalid|refused|done)"/.exec(text)?.[1] ?? "";
  const words = /"message":"([^"]*)"/.exec(text)?.[1] ?? "";
  return { status: answer.status, to, state, words, text };
}

/**
 * As React writes it: a plain form names its action in a field; a script sends its arguments as
 * JSON, after the form that `$K1` in them stands for, whose fields begin with `_1_`.
 */
function bodyOf({ id }: Action, way: Rule["way"], sent: Sent): FormData | string {
  if (Array.isArray(sent)) return JSON.stringify(sent);
  const form = new FormData();
  for (const [name, value] of Object.entries(sent)) {
    form.append(way === "plain" ? name : `_1_${name}`, value);
  }
  if (way === "plain") form.append(`$ACTION_ID_${id}`, "");
  else form.append("0", JSON.stringify([emptyForm, "$K1"]));
  return form;
}
