"use client";

import { ErrorWords } from "@/components/error-words";

/** A page failed. The layout around it, and what is typed in it, stays. */
export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  return <ErrorWords error={error} retry={retry} />;
}
