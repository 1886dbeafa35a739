"use client";

import { createContext, type ReactNode, useContext, useMemo, useTransition } from "react";

type Turn = {
  /** Another form inside is on its way, or the page that it changed is not there yet. */
  busy: boolean;
  /** Takes the turn of all forms inside, for as long as this is on its way. */
  take: (sending: Promise<void>) => void;
};

const TurnContext = createContext<Turn>({ busy: false, take: () => {} });

export const useTurn = (): Turn => useContext(TurnContext);

/**
 * Its forms are sent one at a time, each from the page that shows what the one before has changed:
 * they carry the version that somebody saw. React ends a transition with the page that came of it,
 * which is a moment after the answer.
 */
export function OneAtATime({ children }: { children: ReactNode }) {
  const [busy, start] = useTransition();
  const turn = useMemo(
    () => ({
      busy,
      // The form itself says what went wrong, or goes where it is led.
      take: (sending: Promise<void>) => start(() => sending.catch(() => {})),
    }),
    [busy],
  );
  return <TurnContext value={turn}>{children}</TurnContext>;
}
