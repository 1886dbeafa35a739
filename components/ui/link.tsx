import type { Route } from "next";
import NextLink from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonStyles } from "./button-styles";

type LinkProps<R extends string> = Omit<ComponentProps<typeof NextLink>, "href" | "prefetch"> & {
  href: Route<R>;
};

const text = "text-accent underline underline-offset-[3px] decoration-1 hover:decoration-2";

/**
 * A link in or beside text. It fetches nothing ahead: opening what somebody shares goes on record
 * as a reading, and looking at a link is none.
 */
export function Link<R extends string>({ className, ...rest }: LinkProps<R>) {
  const look = className ? `${text} ${className}` : text;
  return <NextLink prefetch={false} className={look} {...rest} />;
}

/** A link that looks like a button: it leads somewhere, and changes nothing. */
export function LinkButton<R extends string>({
  variant,
  size,
  wide,
  className,
  ...rest
}: LinkProps<R> & ButtonLook) {
  const look = buttonStyles({ variant, size, wide, className });
  return <NextLink prefetch={false} className={look} {...rest} />;
}
