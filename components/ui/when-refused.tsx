"use client";

import { type ReactNode, useContext } from "react";
import { FormContext } from "./form-context";

/** First in a form: what can be done about a refusal, right below its sentence. */
export function WhenRefused({ by, children }: { by: string; children: ReactNode }) {
  const { state } = useContext(FormContext);
  return state.status === "refused" && state.refusal === by ? children : null;
}
