import type { Role } from "@/e2e/fixtures";
import { samples } from "@/e2e/routes";

/** Every page for which somebody has to be signed in, and who opens it. */
export const benchPages: { path: string; as: Role }[] = Object.values(samples).flatMap(
  ({ path, as }) => (as ? [{ path, as }] : []),
);

/** Whatever a page sends to the database, sign-in, begin and commit counted. */
export const mostStatements = 20;
