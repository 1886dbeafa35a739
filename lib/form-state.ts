/** What a form knows after it was sent. `values` is what the person typed, so that nothing is lost. */
export type FormState = {
  status: "idle" | "invalid" | "refused" | "done";
  message?: string;
  /** Why a command refused, for what a form offers beside its sentence. */
  refusal?: string;
  /** A page that has to be seen before this goes on; it opens beside the form. */
  first?: { href: string; words: string };
  fields: Record<string, string[]>;
  values: Record<string, string[]>;
  /** Milliseconds; differs with each answer, so that the same sentence is announced again. */
  at: number;
};

export const emptyForm: FormState = { status: "idle", fields: {}, values: {}, at: 0 };
