import pg from "pg";
import { describe, expect, it, vi } from "vitest";
import { asAuth } from "@/lib/db";
import { foundDistrict } from "@/lib/roster/found";
import { type TestDistrict, testDistrict } from "@/lib/testing/district";
import { withClient } from "@/scripts/database/connect";
import { askForCode, enterAs, redeemLink } from "./commands";
import { frameOf } from "./frame";
import { findInvitation, openInvitation } from "./invitations";
import { linkWorks } from "./links";
import { openSession } from "./open-session";
import { chooseLanguage, switchDistrict } from "./own-choices";
import { endOtherSessions, endSession, listSessions } from "./own-sessions";
import { isProven, proveAgain } from "./proof";
import { codeHash, hashOf, newCode, newSecret } from "./secrets";

const day = 86_400_000;
const now = new Date();
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);

async function signIn(email: string, at = now): Promise<string> {
  const entered = await enterAs(email, at);
  if (!entered.ok) throw new Error("nobody has this address");
  return openSession(entered.value.userId, "Firefox · Linux", at);
}

/** As the job does that writes the mail. */
async function codeTo(email: string, asked: { browser: string; client: undefined; at: Date }) {
  await askForCode(asked, { email, locale: "en" });
  const code = newCode();
  await asAuth({}, async (tx) => {
    const { id } = await tx.signInCode.findFirstOrThrow({
      where: { browserHash: hashOf(asked.browser), revokedAt: null, usedAt: null },
    });
    await tx.signInCode.update({ where: { id }, data: { codeHash: codeHash(id, code) } });
  });
  return code;
}

async function frame(token: string, at = now) {
  const found = await frameOf(token, at);
  if (!found) throw new Error("nobody is signed in");
  return found;
}

type Asked = { text: string; values?: unknown[] };

/** The plans of the statements of one transaction, which walk through a whole table only where no index serves. */
async function plansOf(statements: Asked[]): Promise<string> {
  return withClient(process.env.DATABASE_RUNTIME_URL ?? "", async (client) => {
    const plans: string[] = [];
    for (const { text, values = [] } of statements) {
      if (/^(SELECT|WITH)/i.test(text.trim())) {
        const { rows } = await client.query(`EXPLAIN ${text}`, values);
        plans.push(...rows.map((row) => row["QUERY PLAN"]));
      }
      await client.query(text, values);
      if (text === "BEGIN") await client.query("SET LOCAL enable_seqscan = off");
    }
    return plans.join("\n");
  });
}

async function change(district: TestDistrict, id: string, data: { leftAt?: Date; email?: string }) {
  await district.put((tx) =>
    tx.person.update({ where: { districtId_id: { districtId: district.id, id } }, data }),
  );
}

describe("a session", () => {
  it("says who is asking, as what, and what the frame shows", async () => {
    const district = await testDistrict({ name: "Lake County" });
    const person = await district.coordinator({ firstName: "Ana", lastName: "Ruiz" });
    const found = await frame(await signIn(person.email));
    expect(found).toMatchObject({
      viewer: { districtId: district.id, personId: person.id, hat: "participant", now },
      firstName: "Ana",
      initials: "AR",
      hats: ["coordinator"],
      district: { id: district.id, name: "Lake County" },
      districts: [{ id: district.id }],
      unread: 0,
    });
  });

  it("costs seven statements, whatever the person has", async () => {
    const district = await testDistrict();
    const person = await district.coordinator();
    const token = await signIn(person.email);
    const notices = Array.from({ length: 40 }, () => ({
      ...{ districtId: district.id, personId: person.id, kind: "matched", href: "/home" },
    }));
    await district.put((tx) => tx.notice.createMany({ data: notices }));
    const sent = vi.spyOn(pg.Client.prototype, "query");
    const found = await frame(token);
    const statements = sent.mock.calls.length;
    sent.mockRestore();
    expect({ unread: found.unread, statements }).toEqual({ unread: 40, statements: 7 });
  });

  it("is found by indexes, however many people there are", async () => {
    const district = await testDistrict();
    const token = await signIn((await district.coordinator()).email);
    const sent = vi.spyOn(pg.Client.prototype, "query");
    await frame(token);
    const statements = sent.mock.calls.map(([asked]) => asked as unknown as Asked);
    sent.mockRestore();
    const plans = await plansOf(statements);
    expect(plans).toContain('"Person_email_idx"');
    expect(plans).not.toContain("Seq Scan");
  });

  it("ends once of two at the same moment, and a language is chosen on record, the last word counting", async () => {
    const district = await testDistrict();
    const person = await district.person();
    const [here, there] = [await signIn(person.email), await signIn(person.email)];
    const { sessionId } = await frame(there);
    const own = await frame(here);
    const ends = await Promise.all([1, 2].map(() => endSession(own, sessionId)));
    expect(ends.filter(({ ok }) => ok)).toHaveLength(1);
    expect(ends).toContainEqual({ ok: false, refusal: "gone" });

    await Promise.all([chooseLanguage(own, "fr"), chooseLanguage(own, "es")]);
    await chooseLanguage(own, "fr");
    expect((await frame(here)).locale).toBe("fr");
    const chosen = await district.put((tx) =>
      tx.auditEvent.findMany({ where: { districtId: district.id, action: "auth.languageChosen" } }),
    );
    expect(chosen.map(({ subjectId, actorId }) => [subjectId, actorId])).toEqual(
      Array(3).fill([person.id, person.id]),
    );
  });

  it("has proved who it is for half an hour, and then until it does so again", async () => {
    const district = await testDistrict();
    const person = await district.coordinator();
    const token = await signIn(person.email);
    const half = 30 * 60_000;
    expect(isProven(await frame(token, later(half - 1000)))).toBe(true);
    expect(isProven(await frame(token, later(half)))).toBe(false);
    const at = later(2 * half);
    const asked = { browser: newSecret(), client: undefined, at };
    const code = await codeTo(person.email, asked);
    expect(await proveAgain(await frame(token, at), asked, code)).toEqual({ ok: true });
    expect(isProven(await frame(token, at))).toBe(true);
    expect(await proveAgain(await frame(token, at), asked, code)).toEqual({
      ok: false,
      refusal: "noCode",
    });
  });

  it("is not proven by somebody else's code, nor are one's other sessions by one's own", async () => {
    const district = await testDistrict();
    const [person, other] = [await district.coordinator(), await district.person()];
    const [token, elsewhere] = [await signIn(person.email), await signIn(person.email)];
    await signIn(other.email);
    const at = later(3_600_000);
    const asked = { browser: newSecret(), client: undefined, at };
    const theirs = await codeTo(other.email, asked);
    expect(await proveAgain(await frame(token, at), asked, theirs)).toEqual({
      ok: false,
      refusal: "wrong",
    });
    expect(isProven(await frame(token, at))).toBe(false);
    const own = await codeTo(person.email, asked);
    const both = await Promise.all(
      [1, 2].map(async () => proveAgain(await frame(token, at), asked, own)),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(isProven(await frame(token, at))).toBe(true);
    expect(isProven(await frame(elsewhere, at))).toBe(false);
  });

  it("keeps no token in the database", async () => {
    const { email } = await (await testDistrict()).person();
    const token = await signIn(email);
    const kept = await asAuth({}, (tx) =>
      tx.session.findMany({ where: { sessionToken: { in: [token, hashOf(token)] } } }),
    );
    expect(kept.map(({ sessionToken }) => sessionToken)).toEqual([hashOf(token)]);
  });

  it("is nobody's with a token that was made up", async () => {
    expect(await frameOf(newSecret(), now)).toBeNull();
  });

  it("ends after seven idle days, and after fourteen whatever happens", async () => {
    const { email } = await (await testDistrict()).person();
    const idle = await signIn(email);
    expect(await frameOf(idle, later(7 * day + 1))).toBeNull();
    const busy = await signIn(email);
    for (const days of [6, 12]) expect(await frameOf(busy, later(days * day))).not.toBeNull();
    expect(await frameOf(busy, later(14 * day - 1))).not.toBeNull();
    expect(await frameOf(busy, later(14 * day + 1))).toBeNull();
  });

  it("ends for somebody who left, in that moment", async () => {
    const district = await testDistrict();
    const person = await district.person();
    const token = await signIn(person.email);
    await change(district, person.id, { leftAt: now });
    expect(await frameOf(token, now)).toBeNull();
  });

  it("ends when the roster corrects the address it was opened with", async () => {
    const district = await testDistrict();
    const person = await district.person();
    const token = await signIn(person.email);
    await change(district, person.id, { email: `right.${person.email}` });
    expect(await frameOf(token, now)).toBeNull();
    expect((await frame(await signIn(`right.${person.email}`))).viewer.personId).toBe(person.id);
  });

  it("loses the coordinator's hat at once", async () => {
    const district = await testDistrict();
    const person = await district.coordinator();
    const token = await signIn(person.email);
    await district.put((tx) =>
      tx.hat.deleteMany({ where: { districtId: district.id, personId: person.id } }),
    );
    expect((await frame(token)).hats).toEqual([]);
  });

  it("ends when its person ends it, and only theirs", async () => {
    const district = await testDistrict();
    const [mine, other] = [await district.person(), await district.person()];
    const [here, there, foreign] = [
      await signIn(mine.email),
      await signIn(mine.email),
      await signIn(other.email),
    ];
    const theirs = await frame(foreign);
    expect(await endSession(await frame(here), theirs.sessionId)).toMatchObject({ ok: false });
    expect(await listSessions(await frame(here))).toHaveLength(2);
    expect(await endSession(await frame(here), (await frame(there)).sessionId)).toEqual({
      ok: true,
    });
    expect(await frameOf(there, now)).toBeNull();
    await signIn(mine.email);
    expect(await endOtherSessions(await frame(here))).toBe(1);
    expect(await frameOf(foreign, now)).not.toBeNull();
  });
});

describe("somebody in two districts", () => {
  it("works in one at a time and switches", async () => {
    const [lake, hill] = [
      await testDistrict({ name: "A Lake" }),
      await testDistrict({ name: "B Hill" }),
    ];
    const email = `two.${lake.id}@district.example`;
    const [there, here] = [await lake.person({ email }), await hill.coordinator({ email })];
    const token = await signIn(email);
    const first = await frame(token);
    expect(first).toMatchObject({ viewer: { personId: there.id }, hats: [] });
    expect(first.districts.map(({ name }) => name)).toEqual(["A Lake", "B Hill"]);
    expect(await switchDistrict(first, hill.id)).toEqual({ ok: true });
    expect(await frame(token)).toMatchObject({
      viewer: { personId: here.id, districtId: hill.id },
      hats: ["coordinator"],
    });
  });

  it("cannot switch to a district that is not theirs", async () => {
    const [lake, hill] = [await testDistrict(), await testDistrict()];
    const found = await frame(await signIn((await lake.person()).email));
    expect(await switchDistrict(found, hill.id)).toEqual({ ok: false, refusal: "notYours" });
  });
});

describe("the first coordinator's link", () => {
  const asking = () => ({ browser: newSecret(), client: undefined, at: new Date() });

  it("signs in once, and looking does not use it up", async () => {
    const email = `first.${newSecret().slice(0, 8)}@district.example`;
    const founded = await foundDistrict({
      name: "New County",
      timeZone: "America/Chicago",
      coordinator: { firstName: "Fay", lastName: "First", email },
    });
    const token = founded.path.split("/").at(-1) ?? "";
    expect(await linkWorks(token, new Date())).toBe(true);
    expect(await linkWorks(token, later(25 * 3_600_000))).toBe(false);
    const both = await Promise.all([redeemLink(asking(), token), redeemLink(asking(), token)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const userId = both.flatMap((answer) => (answer.ok ? [answer.value.userId] : []))[0] ?? "";
    const found = await frame(await openSession(userId, "", new Date()), new Date());
    expect(found).toMatchObject({ hats: ["coordinator"], district: { id: founded.districtId } });
  });
});

describe("an invitation's link", () => {
  it("shows who is invited, and is opened by its button only", async () => {
    const district = await testDistrict();
    const person = await district.person();
    const programme = await district.programme();
    const token = newSecret();
    const { id } = await district.put((tx) =>
      tx.invitation.create({
        data: {
          districtId: district.id,
          programmeId: programme.id,
          personId: person.id,
          tokenHash: hashOf(token),
          expiresAt: later(day),
        },
      }),
    );
    const openedAt = async () =>
      (
        await district.put((tx) =>
          tx.invitation.findFirstOrThrow({ where: { districtId: district.id, id } }),
        )
      ).openedAt;
    expect(await findInvitation(token, now)).toMatchObject({ email: person.email });
    expect(await findInvitation(newSecret(), now)).toBeUndefined();
    expect(await findInvitation(token, later(2 * day))).toBeUndefined();
    expect(await openedAt()).toBeNull();
    const asking = { browser: newSecret(), client: undefined, at: now };
    expect(await openInvitation(asking, { token, locale: "en" })).toEqual({ ok: true });
    expect(await openedAt()).not.toBeNull();
  });
});
