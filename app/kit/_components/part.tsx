import type { ReactNode } from "react";

/** One part of the kit page, with its title. */
export function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mt-14">
      <h2 id={`${id}-title`} className="mb-5 border-b border-line pb-2.5 text-2xl">
        {title}
      </h2>
      <div className="grid gap-6 *:min-w-0">{children}</div>
    </section>
  );
}
