import type { Office } from "./office";
import type { Pair } from "./pair";

/**
 * Who may: the halves of the pair, the host of its mentee's visits, somebody new or a mentee who asks
 * for a mentor, and nobody else; a hat or a role in the district; everyone signed in there; or
 * anyone at all.
 */
export type Who =
  | "mentee"
  | "mentor"
  | "host"
  | "newcomer"
  | "asker"
  | "unpaired"
  | "coordinator"
  | "enrolled"
  | "everyone"
  | "anyone";

export type Fields = Record<string, string | File>;
/** What is sent: the fields of a form, or what a script calls the action with. */
export type Sent = Fields | string[];
type Making<From> = (from: From) => Sent | Promise<Sent>;

type More = {
  /** With the form's last answer unless said otherwise; a plain form; or a script's call. */
  way?: "plain" | "call";
  /** Holds for a pair that has ended as well. */
  evenOver?: true;
  /** Who does it for the control, when it is not the first of `by`. */
  as?: "newcomer";
  /** Only by somebody who lately proved who they are. */
  proven?: true;
  /** Changes a cookie, or nothing that a district keeps. */
  leaves?: "nothing";
  cookie?: string;
};

/** Who may call an action, and what it names: something of a pair, of the office, or nothing but oneself. */
export type Rule = More & { by: Who[] } & (
    | { about: "pair" | "self"; send: Making<Pair> }
    | { about: "office"; send: Making<Office> }
  );

/** By file and exported name. */
export type Rules = Record<string, Record<string, Rule>>;

export function ofPair(by: Who | Who[], send: Making<Pair>, more: More = {}): Rule {
  return { about: "pair", by: [by].flat(), send, ...more };
}

export function ofOffice(send: Making<Office>, more: More = {}): Rule {
  return { about: "office", by: ["coordinator"], send, ...more };
}

export function ofOneself(by: Who, send: Making<Pair>, more: More = {}): Rule {
  return { about: "self", by: [by], send, ...more };
}

/** Some fields and some more. */
export function and<From>(make: (from: From) => Fields | Promise<Fields>, more: Fields) {
  return async (from: From): Promise<Fields> => ({ ...(await make(from)), ...more });
}
