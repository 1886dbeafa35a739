import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/dates";
import { read } from "@/lib/db";
import { saveDraft } from "@/lib/drafts/commands";
import { draftOf } from "@/lib/drafts/queries";
import { endMentorship } from "@/lib/mentorships/commands";
import { mentorshipOf } from "@/lib/mentorships/queries";
import { testDistrict } from "@/lib/testing/district";
import { system } from "@/lib/testing/viewers";
import { acceptAgreement, writeAgreement } from "./commands";
import { agreementsOf } from "./queries";

async function scene() {
  const district = await testDistrict();
  const [mentor, mentee] = [await district.mentor(), await district.mentee()];
  const { id: mentorshipId } = await district.mentorship(mentor, mentee);
  const terms = {
    mentorshipId,
    replaces: 0,
    reach: "555 0142, after three",
    rhythm: "weekly" as const,
    scheduler: "both" as const,
    notice: "dayBefore" as const,
    until: addDays(district.today, 100),
    also: "",
  };
  return {
    district,
    terms,
    mentorshipId,
    mentor: district.viewer(mentor),
    mentee: district.viewer(mentee),
    other: district.viewer(await district.mentor()),
  };
}

const no = (refusal: string) => ({ ok: false, refusal });

describe("the agreement", () => {
  it("is written by one, accepted by both, and asked again with each version", async () => {
    const { district, terms, mentorshipId, mentor, mentee } = await scene();
    const standing = async () => [
      (await mentorshipOf(mentee, mentorshipId))?.agreement,
      (await mentorshipOf(mentor, mentorshipId))?.agreement,
    ];
    expect(await standing()).toEqual(["none", "none"]);
    await writeAgreement(mentee, terms);
    expect(await standing()).toEqual(["waitsForPartner", "waitsForMe"]);
    await acceptAgreement(mentor, { mentorshipId, version: 1 });
    expect(await standing()).toEqual(["agreed", "agreed"]);
    await writeAgreement(mentor, { ...terms, replaces: 1, rhythm: "monthly" });
    expect(await standing()).toEqual(["waitsForMe", "waitsForPartner"]);
    const versions = await agreementsOf(mentee, mentorshipId);
    expect(versions?.map(({ version, terms: { rhythm } }) => [version, rhythm])).toEqual([
      [2, "monthly"],
      [1, "weekly"],
    ]);
    const lines = await read(system(district.id), (tx) => tx.auditEvent.findMany());
    const actions = lines.map(({ action }) => action).filter((one) => one.startsWith("agree"));
    expect(actions.sort()).toEqual([
      "agreements.accepted",
      "agreements.written",
      "agreements.written",
    ]);
    expect(JSON.stringify(lines)).not.toContain("0142");
    const told = await read(system(district.id), (tx) => tx.notice.findMany());
    expect(told.map(({ personId }) => personId).sort()).toEqual(
      [mentor.personId, mentee.personId].sort(),
    );
    expect(JSON.stringify(told)).not.toContain("0142");
  });

  it("waits for nobody once the pair has ended", async () => {
    const { terms, mentorshipId, mentor, mentee } = await scene();
    await writeAgreement(mentee, terms);
    await endMentorship(mentor, { mentorshipId, reason: "other" });
    for (const viewer of [mentor, mentee]) {
      expect((await mentorshipOf(viewer, mentorshipId))?.agreement).toBe("notAgreed");
    }
  });

  it("drops what its writer was typing, not what the other is", async () => {
    const { terms, mentorshipId, mentor, mentee } = await scene();
    const draft = { form: "agreement", subject: mentorshipId };
    for (const viewer of [mentor, mentee]) {
      await saveDraft(viewer, { ...draft, values: { reach: ["555"] } });
    }
    await writeAgreement(mentee, terms);
    expect(await draftOf(mentee, draft)).toBeNull();
    expect((await draftOf(mentor, draft))?.values).toEqual({ reach: ["555"] });
  });

  it("accepts what was read: two who write at once do not overwrite each other", async () => {
    const { terms, mentorshipId, mentor, mentee } = await scene();
    const both = await Promise.all([writeAgreement(mentor, terms), writeAgreement(mentee, terms)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual(no("changed-meanwhile"));
    const author = both[0]?.ok ? mentor : mentee;
    expect(await writeAgreement(author, terms)).toEqual({ ok: true, value: { version: 1 } });
    expect(await agreementsOf(mentee, mentorshipId)).toHaveLength(1);
    const other = both[0]?.ok ? mentee : mentor;
    const changed = { ...terms, rhythm: "monthly" } as const;
    expect(await writeAgreement(author, changed)).toEqual(no("changed-by-you"));
    expect(await writeAgreement(other, changed)).toEqual(no("changed-meanwhile"));
    const stale = { mentorshipId, version: 7 };
    expect(await acceptAgreement(author, stale)).toEqual(no("changed-by-you"));
    expect(await acceptAgreement(other, stale)).toEqual(no("changed-meanwhile"));
    const again = await Promise.all(
      [1, 2].map(() => acceptAgreement(mentee, { mentorshipId, version: 1 })),
    );
    expect(again.every(({ ok }) => ok)).toBe(true);
  });

  it("refuses a day gone by, an ended pair, and anyone else", async () => {
    const { district, terms, mentorshipId, mentor, mentee, other } = await scene();
    const past = { ...terms, until: addDays(district.today, -1) };
    expect(await writeAgreement(mentee, past)).toEqual(no("until-past"));
    expect(await acceptAgreement(mentee, { mentorshipId, version: 1 })).toEqual(no("not-found"));
    for (const stranger of [other, (await scene()).mentor]) {
      expect(await writeAgreement(stranger, terms)).toEqual(no("not-found"));
      expect(await agreementsOf(stranger, mentorshipId)).toBeNull();
    }
    await endMentorship(mentor, { mentorshipId, reason: "other" });
    expect(await writeAgreement(mentee, terms)).toEqual(no("not-found"));
  });
});
