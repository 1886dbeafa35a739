/** Where a toast stands and how it looks. */
export const toastPlace =
  "fixed inset-x-4 bottom-24 z-40 mx-auto w-auto max-w-md sm:start-auto sm:end-6 sm:bottom-6 sm:mx-0 sm:w-96 print:hidden";
export const toastLook =
  "flex items-center gap-4 rounded-lg border border-line bg-surface px-4 py-3 shadow-lift";
export const toastClose =
  "grid size-9 place-items-center rounded-sm text-lg text-muted hover:bg-soft";
