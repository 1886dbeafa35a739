import { expect, it } from "vitest";
import { hashOf } from "@/lib/auth/secrets";
import { read, write } from "@/lib/db";
import { done } from "@/lib/result";
import { type TestDistrict, testDistrict } from "@/lib/testing/district";
import { system } from "@/lib/testing/viewers";
import type { Coordinator } from "@/lib/viewer";
import { correctAddress, invitePeople, mintInvitationToken, resendInvitation } from "./commands";
import { invitationCounts, listInvitable, listInvitations } from "./queries";

async function office(librarians = 3) {
  const district = await testDistrict();
  const coordinator = district.coordinatorViewer(await district.coordinator());
  const { id: programmeId } = await district.programme();
  const people = [];
  for (let count = 0; count < librarians; count++) people.push(await district.person());
  return { district, coordinator, programmeId, people };
}

const all = { page: 1, state: undefined, q: undefined };
const later = (viewer: Coordinator, seconds: number): Coordinator => {
  return { ...viewer, now: new Date(viewer.now.getTime() + seconds * 1000) } as Coordinator;
};
const mailsOf = (district: TestDistrict) =>
  read(system(district.id), (tx) => tx.mail.count({ where: { districtId: district.id } }));

it("invites every confirmed librarian once, however often it is asked", async () => {
  const { district, coordinator, programmeId } = await office();
  await district.person({ librarian: "declined" });
  const [one, two] = await Promise.all([
    invitePeople(coordinator, { programmeId, people: "everyone" }),
    invitePeople(coordinator, { programmeId, people: "everyone" }),
  ]);
  expect([one, two].filter((result) => result.ok)).toHaveLength(1);
  expect([one, two].find((result) => result.ok)).toEqual({ ok: true, value: { count: 3 } });
  const { rows, total } = await listInvitations(coordinator, programmeId, all);
  expect(total).toBe(3);
  expect(rows.every((row) => row.state === "unopened" && row.sentAt === null)).toBe(true);
  expect(await mailsOf(district)).toBe(3);
  const events = await read(coordinator, (tx) =>
    tx.auditEvent.findMany({ where: { action: "invitations.sent" }, select: { detail: true } }),
  );
  expect(events).toEqual([{ detail: { people: 3 } }]);
});

it("invites those chosen, and nobody of another district", async () => {
  const { coordinator, programmeId, people } = await office();
  const { people: strangers, programmeId: foreign } = await office(1);
  const chosen = [people[0]?.id ?? "", strangers[0]?.id ?? ""];
  const result = await invitePeople(coordinator, { programmeId, people: chosen });
  expect(result).toEqual({ ok: true, value: { count: 1 } });
  expect((await listInvitable(coordinator, programmeId)).total).toBe(2);
  const elsewhere = await invitePeople(coordinator, { programmeId: foreign, people: "everyone" });
  expect(elsewhere).toEqual({ ok: false, refusal: "notThere" });
});

it("sends again, but not within a minute", async () => {
  const { district, coordinator, programmeId } = await office(1);
  await invitePeople(coordinator, { programmeId, people: "everyone" });
  const [row] = (await listInvitations(coordinator, programmeId, all)).rows;
  const invitationId = row?.id ?? "";
  const soon = await resendInvitation(later(coordinator, 30), { invitationId });
  expect(soon).toEqual({ ok: false, refusal: "tooSoon" });
  const viewer = later(coordinator, 90);
  const sent = await Promise.all([1, 2, 3].map(() => resendInvitation(viewer, { invitationId })));
  expect(sent.filter((result) => result.ok)).toHaveLength(1);
  expect(await mailsOf(district)).toBe(2);
  const { coordinator: stranger } = await office(0);
  const foreign = await resendInvitation(later(stranger, 900), { invitationId });
  expect(foreign).toEqual({ ok: false, refusal: "notThere" });
});

it("makes the secret when the mail is made, keeps only its hash, and ends the earlier one", async () => {
  const { district, coordinator, programmeId } = await office(1);
  await invitePeople(coordinator, { programmeId, people: "everyone" });
  const [row] = (await listInvitations(coordinator, programmeId, all)).rows;
  const mint = async () => {
    const result = await write(system(district.id), async (tx) =>
      done(await mintInvitationToken(tx, system(district.id), row?.id ?? "")),
    );
    return result.ok ? result.value : "";
  };
  const [first, second] = [await mint(), await mint()];
  expect(first).not.toBe(second);
  const kept = await read(coordinator, (tx) =>
    tx.invitation.findFirst({ select: { tokenHash: true, sendings: true, sentAt: true } }),
  );
  expect(kept).toMatchObject({ tokenHash: hashOf(second), sendings: 2 });
  expect(kept?.sentAt).not.toBeNull();
});

it("corrects an address until its owner has signed in", async () => {
  const { district, coordinator, programmeId, people } = await office(2);
  await invitePeople(coordinator, { programmeId, people: "everyone" });
  const { rows } = await listInvitations(coordinator, programmeId, all);
  const [one, two] = rows;
  const ids = { invitationId: one?.id ?? "" };
  const taken = await correctAddress(coordinator, {
    ...ids,
    email: (two?.email ?? "").toUpperCase(),
  });
  expect(taken).toEqual({ ok: false, refusal: "addressTaken" });
  const right = await correctAddress(coordinator, { ...ids, email: "right@district.example" });
  expect(right.ok).toBe(true);
  expect(await mailsOf(district)).toBe(3);
  const { rows: after } = await listInvitations(coordinator, programmeId, { ...all, q: "right@" });
  expect(after.map((row) => row.personId)).toEqual([one?.personId]);
  await district.put((tx) =>
    tx.person.updateMany({
      where: { districtId: district.id, id: two?.personId ?? "" },
      data: { userId: people[0]?.id ?? "" },
    }),
  );
  const late = await correctAddress(coordinator, {
    invitationId: two?.id ?? "",
    email: "x@district.example",
  });
  expect(late).toEqual({ ok: false, refusal: "alreadySignedIn" });
});

it("counts and lists by how far each has come", async () => {
  const { district, coordinator, programmeId, people } = await office(3);
  await invitePeople(coordinator, { programmeId, people: "everyone" });
  const [first, second] = people;
  await district.put(async (tx) => {
    await tx.invitation.updateMany({
      where: { districtId: district.id, personId: second?.id ?? "" },
      data: { openedAt: district.now },
    });
    await tx.enrolment.create({
      data: {
        districtId: district.id,
        programmeId,
        personId: first?.id ?? "",
        roles: ["mentee"],
        state: "submitted",
      },
    });
  });
  const counts = await invitationCounts(coordinator, programmeId);
  expect(counts).toEqual({ unopened: 1, opened: 1, begun: 0, submitted: 1, approved: 0 });
  for (const state of ["unopened", "opened", "submitted"] as const) {
    const { rows } = await listInvitations(coordinator, programmeId, { ...all, state });
    expect(rows.map((row) => row.state)).toEqual([state]);
  }
});
