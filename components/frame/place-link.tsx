"use client";

import type { Route } from "next";
import NextLink from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

type PlaceLinkProps = {
  href: Route;
  /** Every place of the same list: the longest that the address begins with is where we are. */
  among: Route[];
  className: string;
  children: ReactNode;
};

/** A link that knows when it leads to where we are; the frame around pages is not drawn again. */
export function PlaceLink({ href, among, className, children }: PlaceLinkProps) {
  const path = usePathname();
  const inside = among.filter((one) => path === one || path.startsWith(`${one}/`));
  const isHere = href === inside.sort((one, other) => other.length - one.length)[0];
  return (
    <NextLink href={href} aria-current={isHere ? "page" : undefined} className={className}>
      {children}
    </NextLink>
  );
}
