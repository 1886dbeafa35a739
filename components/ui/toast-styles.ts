/** Where a toast stands and how it looks: on a phone over the header, where it hides nothing to press next. */
export const toastPlace =
  "fixed inset-x-4 top-[calc(0.5rem+env(safe-area-inset-top))] z-40 mx-auto w-auto max-w-md md:start-auto md:end-6 md:top-auto md:bottom-6 md:mx-0 md:w-96 print:hidden";
export const toastLook =
  "flex items-center gap-4 rounded-lg border border-line bg-surface px-4 py-3 shadow-lift";
export const toastClose =
  "grid size-9 place-items-center rounded-sm text-lg text-muted hover:bg-soft";
