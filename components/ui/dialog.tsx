"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext, useId, useRef } from "react";
import { type AboutProps, useAbout } from "./about";
import { type ButtonLook, buttonStyles } from "./button-styles";

/** `trigger`: the words on the button that opens it. */
type DialogProps = ButtonLook &
  AboutProps<"trigger"> & {
    title: ReactNode;
    /** What will happen, and a form that ends with `DialogButtons`. */
    children: ReactNode;
    /** A page that asks the same question, for browsers without scripts and without `command`. */
    href?: string;
  };

/**
 * A question in front of the page. The browser's own dialog holds the focus and gives it back;
 * newer browsers open it by `command`, before any script.
 */
export function Dialog(props: DialogProps) {
  const { trigger, about, title, children, href } = props;
  const { variant = "quiet", size, wide } = props;
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
        className="m-auto w-[min(34rem,calc(100vw-32px))] rounded-lg border border-line bg-surface p-6 text-start text-ink shadow-lift max-sm:mb-4"
      >
        <h2 id={`${id}-title`} className="mb-3">
          {title}
        </h2>
        <DialogId value={id}>{children}</DialogId>
      </dialog>
    </>
  );
}

const DialogId = createContext("");

type DialogButtonsProps = {
  /** The `SubmitButton` that does it. */
  children: ReactNode;
  /** Words on the button that closes it without doing anything. */
  cancelLabel?: ReactNode;
};

/** The end of a form in a dialog: what does it, and beside it, below it on a phone, what does not. */
export function DialogButtons({ children, cancelLabel }: DialogButtonsProps) {
  const t = useTranslations("ui");
  const id = useContext(DialogId);
  return (
    <div className="flex flex-col gap-3 sm:flex-row sm:flex-wrap">
      {children}
      <button
        type="button"
        className={buttonStyles({ variant: "quiet", wide: "phone" })}
        onClick={(event) => {
          event.preventDefault();
          event.currentTarget.closest("dialog")?.close();
        }}
        {...{ command: "close", commandfor: id }}
      >
        {cancelLabel ?? t("dialog.cancel")}
      </button>
    </div>
  );
}
