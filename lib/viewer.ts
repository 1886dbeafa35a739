/** Who is asking: shapes only. They are made in `lib/auth/viewer.ts` and `lib/testing`. */

declare const brand: unique symbol;

type Asked<Hat extends string> = {
  readonly districtId: string;
  readonly personId: string;
  readonly hat: Hat;
  /** When the request came; nothing in a domain reads a clock. */
  readonly now: Date;
};

/** Someone taking part: mentee, mentor, host. */
export type Viewer = Asked<"participant"> & { readonly [brand]: "participant" };
/** Someone at the district's office, under `/district`. */
export type Coordinator = Asked<"coordinator"> & { readonly [brand]: "coordinator" };
export type Principal = Asked<"principal"> & { readonly [brand]: "principal" };
/** A job, named for what it does; it stands for nobody. */
export type SystemViewer = {
  readonly districtId: string;
  readonly personId: null;
  readonly hat: "system";
  readonly system: string;
  readonly now: Date;
  readonly [brand]: "system";
};

/** Any person, whichever hat. */
export type PersonViewer = Viewer | Coordinator | Principal;
export type AnyViewer = PersonViewer | SystemViewer;
export type Hat = AnyViewer["hat"];
