import { type ReactNode, useId } from "react";
import { type ButtonLook, buttonStyles } from "./button-styles";

type MenuProps = ButtonLook & {
  label: ReactNode;
  /** Heard instead of the label, if the label is a picture. */
  ariaLabel?: string;
  className?: string;
  align?: "start" | "end";
  /** `MenuLink`s, `MenuButton`s in forms, or anything else. */
  children: ReactNode;
};

/**
 * A button that opens a small panel. The browser opens and closes it (Escape, a click beside it),
 * so it costs no script and works before any has loaded.
 */
export function Menu({ label, ariaLabel, className, align = "end", children, ...look }: MenuProps) {
  const id = useId();
  const anchor = `--menu-${id.replace(/\W/g, "")}`;
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={ariaLabel}
        style={{ anchorName: anchor } as React.CSSProperties}
        className={className ?? buttonStyles({ variant: "quiet", ...look })}
      >
        {label}
      </button>
      <div
        id={id}
        popover="auto"
        data-align={align}
        style={{ positionAnchor: anchor } as React.CSSProperties}
        className="menu-panel min-w-56 max-w-[min(22rem,calc(100vw-24px))] rounded-lg border border-line bg-surface p-2 text-ink shadow-lift"
      >
        {children}
      </div>
    </>
  );
}
