import { cva, type VariantProps } from "class-variance-authority";

const boxed: ("primary" | "quiet" | "danger")[] = ["primary", "quiet", "danger"];

/** How a button looks, whether it is a button, a link or a summary. */
export const buttonStyles = cva(
  [
    "inline-flex items-center justify-center gap-2 rounded-md text-center no-underline",
    "transition-colors duration-150 disabled:opacity-55 disabled:cursor-not-allowed",
    "aria-disabled:opacity-55 [&_svg]:shrink-0 print:hidden",
  ],
  {
    variants: {
      variant: {
        primary: "bg-accent text-accent-ink not-disabled:hover:bg-accent-strong",
        quiet: "border border-edge/70 bg-surface text-ink not-disabled:hover:bg-soft",
        danger: "bg-brick text-brick-ink not-disabled:hover:bg-brick-strong",
        plain:
          "text-accent underline underline-offset-[3px] decoration-1 not-disabled:hover:decoration-2",
      },
      size: {
        small: "min-h-9 py-1 text-sm",
        normal: "min-h-11 py-2 text-base",
        large: "min-h-13 py-3 text-lg",
      },
      wide: { true: "w-full", phone: "w-full sm:w-auto sm:justify-self-start", false: "" },
    },
    // Each class once: of two that say the same thing the style sheet's order decides, not this one.
    compoundVariants: [
      { variant: "plain", class: "px-1 font-normal" },
      { variant: boxed, class: "font-semibold" },
      { variant: boxed, size: "small", class: "px-3" },
      { variant: boxed, size: "normal", class: "px-4.5" },
      { variant: boxed, size: "large", class: "px-6" },
    ],
    defaultVariants: { variant: "primary", size: "normal", wide: false },
  },
);

export type ButtonLook = VariantProps<typeof buttonStyles>;
