"use client";

import { Toast } from "@base-ui/react/toast";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { undoOffered } from "@/lib/undo";
import { UndoForm, type UndoToastProps } from "./toast";
import { toastClose, toastLook, toastPlace } from "./toast-styles";

/** The announced, dismissable toast; loaded by `UndoToast` after the page stands. */
export function ToastBox(props: UndoToastProps) {
  return (
    <Toast.Provider timeout={(props.seconds ?? undoOffered) * 1000}>
      <Once {...props} />
      <Toast.Portal>
        <Toast.Viewport className={toastPlace}>
          <Shown {...props} />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Once({ message }: UndoToastProps) {
  const { add } = Toast.useToastManager();
  const said = useRef<string | null>(null);
  useEffect(() => {
    if (said.current === message) return;
    said.current = message;
    add({ title: message });
  }, [add, message]);
  return null;
}

function Shown(props: UndoToastProps) {
  const t = useTranslations("ui.toast");
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className={`${toastLook} transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0`}
    >
      <Toast.Title render={<p />} className="flex-1" />
      <UndoForm {...props} />
      {/* The library hides it until it has the focus; a screen reader should find it before. */}
      <Toast.Close aria-hidden={false} aria-label={t("close")} className={toastClose}>
        ×
      </Toast.Close>
    </Toast.Root>
  ));
}
