import type { ReactNode } from "react";

/** Something wider or longer than its place. It can be scrolled by keyboard, so it has a name. */
export function ScrollRegion(props: { label: string; className?: string; children: ReactNode }) {
  return (
    <section
      aria-label={props.label}
      className={`scroll-fade ${props.className ?? ""}`}
      {...{ tabIndex: 0 }}
    >
      {props.children}
    </section>
  );
}
