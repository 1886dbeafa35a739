import type { AnyViewer } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";
import { unpairedMentee } from "./without-mentor";

/** Who may take part: librarians confirmed on the roster, and whoever was invited, while they are here. */
export function mayTakePart(programmeId: string): Prisma.PersonWhereInput {
  return {
    leftAt: null,
    OR: [{ librarian: "confirmed" }, { invitations: { some: { programmeId } } }],
  };
}

/** Who can be invited: librarians confirmed on the roster who are still here. */
export const invitable = { leftAt: null, librarian: "confirmed" } satisfies Prisma.PersonWhereInput;

/** Which of a district's programmes is the current one: whose dates hold today, else the newest. `p` and `d` as in the query. */
export function currentFirst({ now }: AnyViewer): Prisma.Sql {
  return Prisma.sql`((${now}::timestamptz AT TIME ZONE d."timeZone")::date
    BETWEEN p."startsOn" AND p."endsOn") DESC, p."startsOn" DESC, p.id DESC`;
}

/** A mentee who may ask a mentor of their choice: approved, without one, where the programme has it so. `e`, `p` and `d` as in the query. */
export function mayAskMentor({ now }: AnyViewer): Prisma.Sql {
  return Prisma.sql`e.state = 'approved' AND ${unpairedMentee} AND e."noMatchReason" IS NULL
    AND p."matchingWay" <> 'rounds' AND p."endsOn" >= (${now}::timestamptz AT TIME ZONE d."timeZone")::date`;
}
