import { read } from "@/lib/db";
import { ownPair } from "@/lib/mentorships/policy";
import { nameOf } from "@/lib/names";
import type { Viewer } from "@/lib/viewer";
import { type Terms, termsSchema } from "./schema";

export type AgreementVersion = {
  version: number;
  terms: Terms;
  writtenBy: string;
  writtenAt: Date;
  acceptedByMe: Date | null;
  acceptedByPartner: Date | null;
};

/** What the pair agreed, newest version first; null when the pair is not the viewer's. */
export async function agreementsOf(
  viewer: Viewer,
  mentorshipId: string,
): Promise<AgreementVersion[] | null> {
  const person = { select: { id: true, firstName: true, lastName: true } };
  const pair = await read(viewer, (tx) =>
    tx.mentorship.findFirst({
      where: { ...ownPair(viewer), id: mentorshipId },
      select: {
        mentor: person,
        mentee: person,
        agreements: { include: { acceptances: true }, orderBy: { version: "desc" }, take: 50 },
      },
    }),
  );
  if (!pair) return null;
  return pair.agreements.map(({ acceptances, terms, ...row }) => {
    const writer = row.writtenById === pair.mentor.id ? pair.mentor : pair.mentee;
    const mine = acceptances.find(({ personId }) => personId === viewer.personId);
    const theirs = acceptances.find(({ personId }) => personId !== viewer.personId);
    return {
      version: row.version,
      terms: termsSchema.parse(terms),
      writtenBy: nameOf(writer),
      writtenAt: row.writtenAt,
      acceptedByMe: mine?.acceptedAt ?? null,
      acceptedByPartner: theirs?.acceptedAt ?? null,
    };
  });
}
