"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";

/** How many rows are chosen, a box for all of them, and what can be done with them. */
export function TableSelection({ name, children }: { name: string; children: ReactNode }) {
  const t = useTranslations("ui.table");
  const bar = useRef<HTMLDivElement>(null);
  const [{ chosen, all }, setCount] = useState({ chosen: 0, all: 0 });

  useEffect(() => {
    const table = bar.current?.parentElement;
    if (!table) return;
    const count = () => {
      const boxes = rowBoxes(table, name);
      setCount({ chosen: boxes.filter((box) => box.checked).length, all: boxes.length });
    };
    count();
    table.addEventListener("change", count);
    return () => table.removeEventListener("change", count);
  }, [name]);

  function chooseAll(checked: boolean) {
    const table = bar.current?.parentElement;
    if (!table) return;
    for (const box of rowBoxes(table, name)) box.checked = checked;
    setCount({ chosen: checked ? all : 0, all });
  }

  return (
    <div
      ref={bar}
      className="mb-2 flex min-h-13 flex-wrap items-center gap-x-5 gap-y-2 print:hidden"
    >
      {all > 0 ? (
        <label className="flex min-h-11 items-center gap-3 ps-3">
          <input
            type="checkbox"
            className="size-5"
            checked={chosen === all}
            onChange={(event) => chooseAll(event.target.checked)}
          />
          {t("all", { count: all })}
        </label>
      ) : null}
      <div data-bulk-bar className="flex flex-wrap items-center gap-3">
        <span role="status" className="text-sm text-muted">
          {chosen > 0 ? t("chosen", { count: chosen }) : ""}
        </span>
        {children}
      </div>
    </div>
  );
}

function rowBoxes(table: HTMLElement, name: string): HTMLInputElement[] {
  return [...table.querySelectorAll<HTMLInputElement>("input[data-select-row]")].filter(
    (box) => box.name === name,
  );
}
