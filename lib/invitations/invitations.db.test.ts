import { expect, it } from "vitest";
import { hashOf } from "@/lib/auth/secrets";
import { read, write } from "@/lib/db";
import { done } from "@/lib/result";
import { findPerson } from "@/lib/roster/queries";
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

async function mint(district: TestDistrict, invitationId: string): Promise<string> {
  const result = await write(system(district.id), async (tx) =>
    done(await mintInvitationToken(tx, system(district.id), invitationId)),
  );
  return result.ok ? result.value : "";
}

function signedIn(district: TestDistrict, id: string, userId: string) {
  return district.put((tx) =>
    tx.person.updateMany({ where: { districtId: district.id, id }, data: { userId } }),
  );
}

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

it("lists those who may be invited a hundred at a time", async () => {
  const { district, coordinator, programmeId } = await office(0);
  await district.put((tx) =>
    tx.person.createMany({
      data: Array.from({ length: 101 }, (_, at) => ({
        ...{ districtId: district.id, firstName: "A", lastName: `L${1000 + at}` },
        ...{ email: `l${at}.${district.id}@district.example`, librarian: "confirmed" as const },
      })),
    }),
  );
  const first = await listInvitable(coordinator, programmeId);
  const second = await listInvitable(coordinator, programmeId, 2);
  expect([first.rows.length, second.rows.length, second.total]).toEqual([100, 1, 101]);
  expect(second.rows[0]?.name).toBe("A L1100");
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
  const resent = { action: "invitations.resent", subjectId: invitationId };
  expect(await read(coordinator, (tx) => tx.auditEvent.count({ where: resent }))).toBe(1);
  const { coordinator: stranger } = await office(0);
  const foreign = await resendInvitation(later(stranger, 900), { invitationId });
  expect(foreign).toEqual({ ok: false, refusal: "notThere" });
});

it("makes the secret when the mail is made, keeps only its hash, and ends the earlier one", async () => {
  const { district, coordinator, programmeId } = await office(1);
  await invitePeople(coordinator, { programmeId, people: "everyone" });
  const [row] = (await listInvitations(coordinator, programmeId, all)).rows;
  const id = row?.id ?? "";
  const [first, second] = [await mint(district, id), await mint(district, id)];
  expect(first).not.toBe(second);
  const kept = await read(coordinator, (tx) =>
    tx.invitation.findFirst({ select: { tokenHash: true, sendings: true, sentAt: true } }),
  );
  expect(kept).toMatchObject({ tokenHash: hashOf(second), sendings: 2 });
  expect(kept?.sentAt).not.toBeNull();
});

it("corrects an address, ends what went to the old one, and invites at the new one", async () => {
  const { district, coordinator, programmeId, people } = await office(2);
  await invitePeople(coordinator, { programmeId, people: "everyone" });
  const { rows } = await listInvitations(coordinator, programmeId, all);
  const [one, two] = rows;
  const personId = one?.personId ?? "";
  await signedIn(district, personId, people[0]?.id ?? "");
  const old = hashOf(await mint(district, one?.id ?? ""));
  const email = `right.${district.id.slice(0, 8)}@district.example`;
  const taken = { personId, email: (two?.email ?? "").toUpperCase() };
  expect(await correctAddress(coordinator, taken)).toEqual({ ok: false, refusal: "addressTaken" });
  const right = await correctAddress(coordinator, { personId, email });
  expect(right).toEqual({ ok: true, value: { invitations: 1 } });
  expect(await mailsOf(district)).toBe(3);
  expect(await findPerson(coordinator, personId)).toMatchObject({ email, signedIn: false });
  const links = await read(coordinator, (tx) =>
    tx.invitation.count({ where: { tokenHash: old, personId } }),
  );
  expect(links).toBe(0);
  const events = await read(coordinator, (tx) =>
    tx.auditEvent.findMany({
      where: { action: "roster.addressCorrected" },
      select: { detail: true, subjectId: true },
    }),
  );
  expect(events).toEqual([{ detail: { invitations: 1 }, subjectId: personId }]);
  const stranger = (await office(0)).coordinator;
  const foreign = await correctAddress(stranger, { personId, email: "x@y.example" });
  expect(foreign).toEqual({ ok: false, refusal: "notThere" });
});

it("gives one address to one of two people who are corrected to it at the same moment", async () => {
  const { district, coordinator, people } = await office(2);
  const email = `same.${district.id}@district.example`;
  const both = await Promise.all(
    people.map(({ id: personId }) => correctAddress(coordinator, { personId, email })),
  );
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both).toContainEqual({ ok: false, refusal: "addressTaken" });
  const corrected = await read(coordinator, (tx) =>
    tx.auditEvent.count({ where: { action: "roster.addressCorrected" } }),
  );
  expect(corrected).toBe(1);
});

it("sends nothing to a corrected address when the invitation is answered, or there is none", async () => {
  const { district, coordinator, programmeId, people } = await office(2);
  const [invited, other] = people.map(({ id }) => id);
  await invitePeople(coordinator, { programmeId, people: [invited ?? ""] });
  const sentTo = async (personId = "", email: string) =>
    correctAddress(coordinator, { personId, email: `${email}.${district.id}@d.example` });
  const before = await mailsOf(district);
  expect(await sentTo(other, "a")).toEqual({ ok: true, value: { invitations: 0 } });
  await district.put((tx) =>
    tx.enrolment.create({
      data: {
        ...{ districtId: district.id, programmeId, personId: invited ?? "" },
        ...{ roles: ["mentee"], state: "submitted" as const },
      },
    }),
  );
  expect(await sentTo(invited, "b")).toEqual({ ok: true, value: { invitations: 0 } });
  expect(await mailsOf(district)).toBe(before);
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
