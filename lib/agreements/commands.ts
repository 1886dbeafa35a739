import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit/commands";
import { dateIn } from "@/lib/dates";
import { lock, type Tx, write } from "@/lib/db";
import { dropDraft } from "@/lib/drafts/commands";
import { ownRunningPair } from "@/lib/mentorships/policy";
import { nameOf } from "@/lib/names";
import { readOwn, tell } from "@/lib/notifications/commands";
import { type OutOfDate, outOfDate } from "@/lib/out-of-date";
import { done, type Result, refused } from "@/lib/result";
import type { Viewer } from "@/lib/viewer";
import {
  type AcceptAgreement,
  type Terms,
  termNames,
  termsSchema,
  type WriteAgreement,
} from "./schema";

/** Writes the next version; whoever writes it accepts it, the other is asked to. Earlier ones are kept. */
export async function writeAgreement(
  viewer: Viewer,
  { mentorshipId, replaces, ...terms }: WriteAgreement,
): Promise<Result<{ version: number }, "not-found" | OutOfDate | "until-past">> {
  return write(viewer, async (tx) => {
    const { districtId, personId, now } = viewer;
    const pair = await lockedPair(tx, viewer, mentorshipId);
    if (!pair) return refused("not-found");
    await dropDraft(tx, viewer, { form: "agreement", subject: mentorshipId });
    const [latest] = pair.agreements;
    if (latest && isSentAgain(viewer, latest, replaces, terms)) {
      return done({ version: latest.version });
    }
    if ((latest?.version ?? 0) !== replaces) return refused(outOfDate(viewer, latest?.writtenById));
    const today = dateIn(pair.mentor.district.timeZone, now);
    if (terms.until < today) return refused("until-past");
    const id = randomUUID();
    const version = replaces + 1;
    await tx.agreement.createMany({
      data: [
        { districtId, id, mentorshipId, version, terms, writtenById: personId, writtenAt: now },
      ],
    });
    await accept(tx, viewer, id);
    const subject = { subject: "Agreement", subjectId: id };
    await record(tx, viewer, { action: "agreements.written", ...subject, detail: { version } });
    const { mentor, mentee } = pair;
    const [me, other] = mentor.id === personId ? [mentor, mentee] : [mentee, mentor];
    const partner = nameOf(me);
    await tell(tx, viewer, { kind: "agreementWritten", to: [other.id], mentorshipId, partner });
    return done({ version });
  });
}

/** Accepts the version that was on the page; a newer one has to be read first. */
export async function acceptAgreement(
  viewer: Viewer,
  { mentorshipId, version }: AcceptAgreement,
): Promise<Result<undefined, "not-found" | OutOfDate>> {
  return write(viewer, async (tx) => {
    const pair = await lockedPair(tx, viewer, mentorshipId);
    const latest = pair?.agreements[0];
    if (!latest) return refused("not-found");
    if (latest.version !== version) return refused(outOfDate(viewer, latest.writtenById));
    if (latest.acceptances.some(({ personId }) => personId === viewer.personId)) return done();
    await accept(tx, viewer, latest.id);
    const subject = { subject: "Agreement", subjectId: latest.id };
    await record(tx, viewer, { action: "agreements.accepted", ...subject, detail: { version } });
    await readOwn(tx, viewer, [{ kinds: ["agreementWritten"], about: { mentorshipId } }]);
    return done();
  });
}

/** The form came twice: what it says is the latest version already, by the same hand. */
function isSentAgain(
  { personId }: Viewer,
  latest: { version: number; writtenById: string; terms: unknown },
  replaces: number,
  terms: Terms,
): boolean {
  if (latest.version !== replaces + 1 || latest.writtenById !== personId) return false;
  const kept = termsSchema.parse(latest.terms);
  return termNames.every((name) => kept[name] === terms[name]);
}

async function lockedPair(tx: Tx, viewer: Viewer, id: string) {
  await lock(tx, viewer, `agreement:${id}`);
  const name = { id: true, firstName: true, lastName: true };
  return tx.mentorship.findFirst({
    where: { ...ownRunningPair(viewer), id },
    select: {
      mentor: { select: { ...name, district: { select: { timeZone: true } } } },
      mentee: { select: name },
      agreements: {
        select: {
          id: true,
          version: true,
          writtenById: true,
          terms: true,
          acceptances: { select: { personId: true } },
        },
        orderBy: { version: "desc" },
        take: 1,
      },
    },
  });
}

async function accept(tx: Tx, { districtId, personId, now }: Viewer, agreementId: string) {
  await tx.agreementAcceptance.createMany({
    data: [{ districtId, agreementId, personId, acceptedAt: now }],
  });
}
