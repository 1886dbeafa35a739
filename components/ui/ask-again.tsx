"use client";

import { Checkbox } from "./checkbox";
import { useFieldState } from "./form-context";

type AskAgainProps = {
  label: string;
  /** Of what two windows may hold: how it stood when the form was opened. */
  seen?: string;
};

/** Appears when a command asks whether it is really meant: one box to say so, and send again. */
export function AskAgain({ label, seen }: AskAgainProps) {
  const { errors } = useFieldState("anyway");
  return (
    <>
      {seen === undefined ? null : <Seen seen={seen} />}
      {errors.length === 0 ? null : (
        <div className="rounded-md border border-amber/35 bg-amber-soft px-4 py-2">
          <Checkbox name="anyway" option={{ value: "on", label }} />
        </div>
      )}
    </>
  );
}

/**
 * A form that came back still says what it was opened with: without scripts the page around it is new,
 * and a second press would take the place of what nobody has looked at.
 */
function Seen({ seen }: { seen: string }) {
  const { kept } = useFieldState("seen");
  return <input type="hidden" data-fixed name="seen" value={kept?.[0] ?? seen} />;
}
