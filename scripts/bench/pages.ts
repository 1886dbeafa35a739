import type { Role } from "@/e2e/fixtures";
import { samples } from "@/e2e/routes";
import { mentorshipId } from "@/prisma/seed/programme";

/** A pair that has ended asks more: whether it can be restored, and why not. */
const ended = {
  path: `/district/mentorships/${mentorshipId("Solveig Aune")}`,
  as: "coordinator",
} as const;

/** Every page for which somebody has to be signed in, and who opens it. */
export const benchPages: { path: string; as: Role }[] = [
  ...Object.values(samples).flatMap(({ path, as }) => (as ? [{ path, as }] : [])),
  ended,
];

/** Whatever a page sends to the database, sign-in, begin and commit counted. */
export const mostStatements = 20;
