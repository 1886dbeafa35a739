import type { ReactNode } from "react";

type PageHeaderProps = {
  /** Small words above: a date, a programme, where we are. */
  kicker?: ReactNode;
  /** The sentence a colleague would say. */
  title: ReactNode;
  lede?: ReactNode;
  /** Buttons, the main one first; on a phone each takes the whole width. */
  actions?: ReactNode;
  /** Where the actions stand on a wide screen; too wide for a place beside, they stand below. */
  place?: "below" | "beside";
};

export function PageHeader({ kicker, title, lede, actions, place = "below" }: PageHeaderProps) {
  return (
    <header
      className={`mb-7 sm:mb-8 ${place === "beside" ? "lg:flex lg:flex-wrap lg:items-end lg:justify-between lg:gap-x-10 lg:gap-y-5" : ""}`}
    >
      <div className={`min-w-0 ${place === "beside" ? "lg:flex-[1_1_20rem]" : ""}`}>
        {kicker ? <p className="mb-1.5 text-sm text-muted">{kicker}</p> : null}
        <h1 className="text-[1.95rem] sm:text-3xl">{title}</h1>
        {lede ? <p className="mt-2.5 max-w-[60ch] text-lg text-muted">{lede}</p> : null}
      </div>
      {actions ? (
        <div
          className={`mt-5 flex flex-col gap-2.5 print:hidden sm:flex-row sm:flex-wrap sm:gap-3 ${place === "beside" ? "lg:mt-0 lg:max-w-full lg:justify-end" : ""}`}
        >
          {actions}
        </div>
      ) : null}
    </header>
  );
}
