"use client";

import { type ComponentProps, useContext } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, buttonStyles } from "./button-styles";
import { FormContext } from "./form-context";

type SubmitButtonProps = ComponentProps<"button"> & ButtonLook & { pendingLabel?: string };

/** Sends its form; while it is on its way it says so and cannot be pressed twice. */
export function SubmitButton(props: SubmitButtonProps) {
  const { variant, size, wide, className, children, pendingLabel, ...rest } = props;
  const status = useFormStatus();
  const form = useContext(FormContext);
  const pending = status.pending || form.pending;
  return (
    <button
      {...rest}
      type="submit"
      aria-disabled={pending || undefined}
      onClick={(event) => (pending ? event.preventDefault() : rest.onClick?.(event))}
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
