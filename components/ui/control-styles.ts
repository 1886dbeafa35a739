/** How every box that is typed or chosen in looks. */
export const controlStyles =
  "block w-full min-h-11 rounded-md border border-edge bg-surface px-3 py-2 text-base text-ink " +
  "placeholder:text-muted disabled:bg-sunken disabled:text-muted " +
  "aria-invalid:border-brick aria-invalid:border-2 " +
  "focus-visible:outline-3 focus-visible:outline-offset-1 focus-visible:outline-accent";
