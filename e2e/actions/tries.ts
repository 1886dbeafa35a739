import type pg from "pg";
import { changedIn, keptBy, recordedIn } from "./kept";
import { type Action, type Answer, post } from "./post";
import type { Rule, Sent } from "./rule";
import type { PlaceName, World } from "./world";

/** An action, who may call it, and what it is called with about each place. */
export type Ruled = { action: Action; rule: Rule; sent: Partial<Record<PlaceName, Sent>> };
/** `insider`: they know that it is there, and may hear so. */
export type Try = Ruled & { place: PlaceName; cookie: string; insider?: boolean };

const atOnce = [1, 2, 3, 4, 5, 6];

/**
 * Sends what nobody should get through with, a few at a time, and says in sentences what should not
 * have happened: a change, a word that is not for them, a difference from what is not there.
 */
export async function tryAll(
  owner: pg.Client,
  world: World,
  tries: Try[],
  secrets: string[] = [],
): Promise<string[]> {
  const { districts } = world;
  const before = await keptBy(owner, districts);
  const recorded = await recordedIn(owner, districts);
  const answers = new Map<string, Answer>();
  const waiting = tries.values();
  const work = async () => {
    for (const { action, rule, sent, place, cookie } of waiting) {
      const what = sent[place];
      if (!what) continue;
      answers.set(keyOf(action, place), await post(action, rule, what, world.home.ids, cookie));
    }
  };
  await Promise.all(atOnce.map(work));
  const changed = changedIn(before, await keptBy(owner, districts));
  const events = (await recordedIn(owner, districts)).slice(recorded.length);
  const said = `changed: ${changed.join()}; on record: ${events.join() || "nothing"}`;
  return [
    ...(changed.length > 0 ? [said] : []),
    ...tries.flatMap((one) => faultsOf(one, answers, secrets)),
  ];
}

function faultsOf(one: Try, answers: Map<string, Answer>, secrets: string[]): string[] {
  const { action, place, insider } = one;
  const answer = answers.get(keyOf(action, place));
  if (!answer) return [];
  const missing = answers.get(keyOf(action, "missing"));
  const said = `${nameOf(action)} (${place}) answers ${verdict(answer)}`;
  const told = secrets.filter((word) => answer.text.includes(word));
  const mayDiffer = !missing || insider || place === "over";
  return [
    ...(answer.status >= 500 ? [said] : []),
    ...(mayDiffer || verdict(missing) === verdict(answer)
      ? []
      : [`${said}, and for what is not there ${verdict(missing)}`]),
    ...(told.length > 0 ? [`${said} and tells ${told.join()}`] : []),
  ];
}

export function nameOf({ file, name }: Action): string {
  return `${file.replace(/\/actions\.tsx?$/, "")} ${name}`;
}

function keyOf(action: Action, place: PlaceName): string {
  return `${action.id} ${place}`;
}

/** What an answer comes to, less the ids and addresses in it. */
export function verdict({ status, to, state, words }: Answer): string {
  const text = [status, to, state, words].filter(Boolean).join(" ");
  return text.replace(/[0-9a-f-]{36}|\S+@\S+\.example/g, "…");
}
