import { cookies } from "next/headers";

export const themes = ["light", "dark", "system"] as const;
export type Theme = (typeof themes)[number];

/** The look somebody chose, read on the server so that the first paint is already right. */
export async function requestTheme(): Promise<Theme> {
  const chosen = (await cookies()).get("theme")?.value;
  return themes.find((theme) => theme === chosen) ?? "system";
}
