"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/form-state";

/** Answers every form of the kit page: "good" in the first field is good, all else comes back. */
export async function tryForm(_: FormState, data: FormData): Promise<FormState> {
  const values: Record<string, string[]> = {};
  for (const [name, value] of data)
    if (typeof value === "string" && !name.startsWith("$"))
      values[name] = [...(values[name] ?? []), value];
  const at = Date.now();
  if (data.get("name") === "good")
    return {
      status: "done",
      message: "Kept. Your mentor sees it now.",
      fields: {},
      values: {},
      at,
    };
  return {
    status: "invalid",
    message: "Please check 3 answers. Everything you wrote is still here.",
    fields: {
      name: ["Write “good” here and the form is accepted."],
      level: ["Choose one of the options listed."],
      energy: ["Choose how much energy you have."],
    },
    values,
    at,
  };
}

export async function nothing(): Promise<void> {
  redirect("/kit");
}
