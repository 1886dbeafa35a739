import type { ComponentProps } from "react";
import { type ButtonLook, buttonStyles } from "./button-styles";

/** A button that sends nothing unless it is told to; in a form use `SubmitButton`. */
export function Button({
  variant,
  size,
  wide,
  className,
  type = "button",
  ...rest
}: ComponentProps<"button"> & ButtonLook) {
  return (
    <button type={type} className={buttonStyles({ variant, size, wide, className })} {...rest} />
  );
}
