"use client";

import { type ComponentProps, useContext } from "react";
import { useFormStatus } from "react-dom";
import { type AboutProps, useAbout } from "./about";
import { type ButtonLook, buttonStyles } from "./button-styles";
import { FormContext } from "./form-context";
import { useTurn } from "./one-at-a-time";

type SubmitButtonProps = Omit<ComponentProps<"button">, "children"> &
  ButtonLook &
  AboutProps<"children"> & { pendingLabel?: string };

/** Sends its form; while that is on its way it says so and cannot be pressed twice, nor out of turn. */
export function SubmitButton(props: SubmitButtonProps) {
  const { variant, size, wide, className, children, pendingLabel, about, ...rest } = props;
  const status = useFormStatus();
  const form = useContext(FormContext);
  const { busy } = useTurn();
  const pending = status.pending || form.pending;
  const inert = pending || busy;
  const heard = useAbout(children, about);
  return (
    <button
      aria-label={heard}
      {...rest}
      type="submit"
      aria-disabled={inert || undefined}
      onClick={(event) => (inert ? event.preventDefault() : rest.onClick?.(event))}
      className={buttonStyles({ variant, size, wide, className })}
    >
      {pending ? <Spinner /> : null}
      {pending && pendingLabel ? pendingLabel : children}
    </button>
  );
}

function Spinner() {
  return (
    <span
      aria-hidden="true"
      className="size-4 animate-spin rounded-full border-2 border-current border-r-transparent motion-reduce:animate-none"
    />
  );
}
