"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId, useRef } from "react";
import { useAbout } from "./about";
import { type ButtonLook, buttonStyles } from "./button-styles";

type DialogProps = ButtonLook & {
  /** Words on the button that opens it. */
  trigger: ReactNode;
  /** Whom or what it is about, where the words alone do not say so. */
  about?: string;
  title: ReactNode;
  /** What will happen; or a whole form with fields of its own. */
  children: ReactNode;
  /** A form with a `SubmitButton` that does it, beside the button that does not. */
  action?: ReactNode;
  /** Words on the button that closes it without doing anything. */
  cancelLabel?: ReactNode;
  /** A page that asks the same question, for browsers without scripts and without `command`. */
  href?: string;
};

/**
 * A question in front of the page. The browser's own dialog holds the focus and gives it back;
 * newer browsers open it by `command`, before any script.
 */
export function Dialog(props: DialogProps) {
  const { trigger, about, title, children, action, cancelLabel, href } = props;
  const { variant = "quiet", size, wide } = props;
  const t = useTranslations("ui");
  const heard = useAbout(trigger, about);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button
        type="button"
        aria-label={heard}
        className={buttonStyles({ variant, size, wide })}
        onClick={(event) => {
          event.preventDefault();
          if (!dialog.current?.open) dialog.current?.showModal();
        }}
        {...{ command: "show-modal", commandfor: id }}
      >
        {trigger}
      </button>
      {href ? (
        <noscript>
          <a href={href} aria-label={heard} className="ms-3 text-accent underline">
            {trigger}
          </a>
        </noscript>
      ) : null}
      <dialog
        ref={dialog}
        id={id}
        aria-labelledby={`${id}-title`}
        {...{ closedby: "any" }}
        className="m-auto w-[min(34rem,calc(100vw-32px))] rounded-lg border border-line bg-surface p-6 text-ink shadow-lift max-sm:mb-4"
      >
        <h2 id={`${id}-title`} className="mb-3">
          {title}
        </h2>
        {children}
        <div className="mt-5 flex flex-col gap-3 sm:flex-row">
          {action}
          <form method="dialog">
            <button type="submit" className={buttonStyles({ variant: "quiet", wide: "phone" })}>
              {cancelLabel ?? t("dialog.cancel")}
            </button>
          </form>
        </div>
      </dialog>
    </>
  );
}
