"use client";

import { type ReactNode, useEffect, useRef } from "react";

type ScrollFrameProps = { className: string; children: ReactNode };

/**
 * Around a `ScrollRegion`: says on which sides there is more of it, as `data-before` and `data-after`,
 * for whoever draws that. Without scripts what is cut off says it.
 */
export function ScrollFrame({ className, children }: ScrollFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = frame.current?.firstElementChild;
    if (!frame.current || !box) return;
    const { dataset } = frame.current;
    const look = () => {
      const room = box.scrollWidth - box.clientWidth;
      dataset.before = String(box.scrollLeft > SLACK);
      dataset.after = String(box.scrollLeft < room - SLACK);
    };
    const sizes = new ResizeObserver(look);
    sizes.observe(box);
    for (const child of box.children) sizes.observe(child);
    box.addEventListener("scroll", look, { passive: true });
    return () => {
      sizes.disconnect();
      box.removeEventListener("scroll", look);
    };
  }, []);
  return (
    <div ref={frame} className={className}>
      {children}
    </div>
  );
}

/** Pixels that a zoomed page may be off at its end. */
const SLACK = 2;
