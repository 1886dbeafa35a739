import type { Route } from "next";
import NextLink from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonStyles } from "./button-styles";

type LinkProps<R extends string> = Omit<ComponentProps<typeof NextLink>, "href"> & {
  href: Route<R>;
};

const text = "text-accent underline underline-offset-[3px] decoration-1 hover:decoration-2";

/** A link in or beside text. */
export function Link<R extends string>({ className, ...rest }: LinkProps<R>) {
  return <NextLink className={className ? `${text} ${className}` : text} {...rest} />;
}

/** A link that looks like a button: it leads somewhere, and changes nothing. */
export function LinkButton<R extends string>({
  variant,
  size,
  wide,
  className,
  ...rest
}: LinkProps<R> & ButtonLook) {
  return <NextLink className={buttonStyles({ variant, size, wide, className })} {...rest} />;
}
