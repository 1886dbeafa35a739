import { type Tx, write } from "@/lib/db";
import { dropDraft } from "@/lib/drafts/commands";
import { sendSignUp } from "@/lib/enrolments/commands";
import { once } from "@/lib/idempotency";
import { done, refused } from "@/lib/result";
import type { Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { fieldsFor } from "./completeness";
import type { ProfileInput } from "./schema";

/** Saves the profile and sends the sign-up; sent again, it edits both. */
export async function signUp(viewer: Viewer, input: ProfileInput) {
  const { programmeId, roles, formKey } = input;
  return write(viewer, async (tx) => {
    const { fresh } = await once(tx, viewer, "profiles.signUp", formKey);
    if (!fresh) return done({ state: "submitted" as const });
    if (!(await isThere(tx, viewer, programmeId))) return refused("noProgramme");
    if (!(await saveProfile(tx, viewer, input))) return refused("changedElsewhere");
    await saveTopics(tx, viewer, input);
    await saveWindows(tx, viewer, input);
    if (!(await saveWishes(tx, viewer, input))) return refused("unknownPerson");
    await dropDraft(tx, viewer, { form: "profile", subject: programmeId });
    const capacity = roles.includes("mentor") ? (input.capacity ?? 0) : 0;
    const sent = await sendSignUp(tx, viewer, { programmeId, roles, capacity });
    return sent.ok ? done({ state: sent.value.state }) : sent;
  });
}

async function isThere(tx: Tx, { districtId }: Viewer, id: string): Promise<boolean> {
  return (await tx.programme.count({ where: { districtId, id } })) === 1;
}

/** @returns false when it was saved elsewhere since the form was opened */
async function saveProfile(tx: Tx, viewer: Viewer, input: ProfileInput): Promise<boolean> {
  const { districtId, personId } = viewer;
  const asked = fieldsFor(input.roles);
  const data = {
    level: input.level,
    schedule: input.schedule ?? null,
    languages: input.languages,
    ownWords: input.ownWords,
    ...(asked.has("windows")
      ? {
          yearsInLibrary: input.yearsInLibrary ?? null,
          meetingWays: input.meetingWays,
          travelMinutes: input.travelMinutes ?? null,
          windowsText: input.windowsText,
        }
      : {}),
  };
  if (input.version === 0) {
    const row = { districtId, personId, ...data };
    const { count } = await tx.profile.createMany({ data: [row], skipDuplicates: true });
    return count === 1;
  }
  const { count } = await tx.profile.updateMany({
    where: { districtId, personId, version: input.version },
    data: { ...data, version: { increment: 1 } },
  });
  return count === 1;
}

/** The side of a role that was not chosen stays as it was, for another year. */
async function saveTopics(tx: Tx, viewer: Viewer, input: ProfileInput): Promise<void> {
  const { districtId, personId } = viewer;
  const asked = fieldsFor(input.roles);
  const sides = (["growth", "strength"] as const).filter((side) => asked.has(side));
  await tx.profileTopic.deleteMany({ where: { districtId, personId, side: { in: sides } } });
  const rows = sides.flatMap((side) =>
    [...new Set(input[side])].map((topic) => {
      const weight = input[`${side}Weight`][topic] ?? 2;
      return { districtId, personId, side, topic, weight };
    }),
  );
  await tx.profileTopic.createMany({ data: rows });
}

async function saveWindows(tx: Tx, viewer: Viewer, input: ProfileInput): Promise<void> {
  if (!fieldsFor(input.roles).has("windows")) return;
  const { districtId, personId } = viewer;
  await tx.freeWindow.deleteMany({ where: { districtId, personId } });
  const rows = input.windows.flatMap(({ weekday, from, to }) =>
    weekday === undefined || from === undefined || to === undefined
      ? []
      : [{ districtId, personId, weekday, startMinute: from, endMinute: to }],
  );
  await tx.freeWindow.createMany({ data: rows });
}

/** @returns false when somebody named is not in the district */
async function saveWishes(tx: Tx, viewer: Viewer, input: ProfileInput): Promise<boolean> {
  const { districtId, personId } = viewer;
  const wished = [input.wish1, input.wish2, input.wish3].filter((one) => one !== undefined);
  const rows: Prisma.PairWishCreateManyInput[] = [
    ...[...new Set(wished)].map((aboutId, index) => {
      return { districtId, personId, aboutId, kind: "wish" as const, rank: index + 1 };
    }),
    ...[...new Set(input.vetoes)].map((aboutId) => {
      return { districtId, personId, aboutId, kind: "veto" as const };
    }),
  ];
  const about = rows.map(({ aboutId }) => aboutId);
  if (about.includes(personId)) return false;
  const known = await tx.person.count({ where: { districtId, id: { in: about } } });
  if (known !== about.length) return false;
  await tx.pairWish.deleteMany({ where: { districtId, personId } });
  await tx.pairWish.createMany({ data: rows });
  return true;
}
