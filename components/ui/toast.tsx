"use client";

import { useTranslations } from "next-intl";
import { buttonStyles } from "./button-styles";
import { PlainForm } from "./plain-form";
import { toastLook, toastPlace } from "./toast-styles";
import { useLater } from "./use-later";

export type UndoToastProps = {
  /** What was done: "The pair was ended." */
  message: string;
  /** A server action that takes it back; without it there is nothing to undo. */
  undo?: (data: FormData) => void | Promise<void>;
  /** Hidden fields for the action, such as the id. */
  fields?: Record<string, string>;
  seconds?: number;
};

/**
 * What was just done, with ten seconds to take it back. Rendered by the page after a redirect;
 * it is a plain form until its script has come, and stays one without scripts.
 */
export function UndoToast(props: UndoToastProps) {
  const Box = useLater(loadBox);
  if (Box) return <Box key={props.message} {...props} />;
  return (
    <div className={`${toastPlace} ${toastLook}`} role="status">
      <p className="flex-1">{props.message}</p>
      <UndoForm {...props} />
    </div>
  );
}

const loadBox = async () => (await import("./toast-box")).ToastBox;

export function UndoForm({ undo, fields = {} }: UndoToastProps) {
  const t = useTranslations("ui.toast");
  if (!undo) return null;
  return (
    <PlainForm action={undo}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className={buttonStyles({ variant: "quiet", size: "small" })}>
        {t("undo")}
      </button>
    </PlainForm>
  );
}
