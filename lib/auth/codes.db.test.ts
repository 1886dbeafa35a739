import { describe, expect, it } from "vitest";
import { asAuth } from "@/lib/db";
import type { MailTemplates } from "@/lib/mail";
import { type TestDistrict, testDistrict } from "@/lib/testing/district";
import { askForCode, redeemCode } from "./commands";
import { codeHash, hashOf, newCode, newSecret } from "./secrets";
import { sendCode } from "./send-code";

type Asked = { browser: string; client: string | undefined; at: Date };
const someone = (at = new Date()): Asked => ({ browser: newSecret(), client: undefined, at });
const words = { locale: "en" };

/** As the job does, but keeps what the mail would have said. */
async function codeFor({ browser }: Asked): Promise<string> {
  const code = newCode();
  await asAuth({}, async (tx) => {
    const asked = await tx.signInCode.findFirstOrThrow({
      where: { browserHash: hashOf(browser) },
      orderBy: { createdAt: "desc" },
    });
    await tx.signInCode.update({
      where: { id: asked.id },
      data: { codeHash: codeHash(asked.id, code) },
    });
  });
  return code;
}

async function librarian(district?: TestDistrict) {
  return (district ?? (await testDistrict())).person();
}

async function asked(email: string, from = someone()) {
  expect(await askForCode(from, { email, ...words })).toEqual({ ok: true });
  return { from, code: await codeFor(from) };
}

describe("a one-time code", () => {
  it("signs its person in, whatever way it is typed", async () => {
    const { email } = await librarian();
    const { from, code } = await asked(email.toUpperCase());
    const typed = ` ${code.toLowerCase().replace("-", " ")} `;
    expect(await redeemCode(from, typed)).toMatchObject({ ok: true });
  });

  it("works once", async () => {
    const { email } = await librarian();
    const { from, code } = await asked(email);
    await redeemCode(from, code);
    expect(await redeemCode(from, code)).toEqual({ ok: false, refusal: "noCode" });
  });

  it("opens one session when thirty redeem it at once", async () => {
    const { email } = await librarian();
    const { from, code } = await asked(email);
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => redeemCode({ ...from }, code)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("ends after ten minutes", async () => {
    const { email } = await librarian();
    const { from, code } = await asked(email);
    const later = { ...from, at: new Date(from.at.getTime() + 10 * 60_000 + 1) };
    expect(await redeemCode(later, code)).toEqual({ ok: false, refusal: "noCode" });
  });

  it("is nothing in another browser", async () => {
    const { email } = await librarian();
    const { code } = await asked(email);
    expect(await redeemCode(someone(), code)).toEqual({ ok: false, refusal: "noCode" });
  });

  it("is replaced when the browser asks again", async () => {
    const { email } = await librarian();
    const { from, code } = await asked(email);
    const { code: newer } = await asked(email, { ...from, at: new Date(from.at.getTime() + 1000) });
    expect(await redeemCode(from, code)).toEqual({ ok: false, refusal: "wrong" });
    expect(await redeemCode(from, newer)).toMatchObject({ ok: true });
  });

  it("is revoked with its siblings in other browsers when one is used", async () => {
    const { email } = await librarian();
    const first = await asked(email);
    const second = await asked(email);
    expect(await redeemCode(second.from, second.code)).toMatchObject({ ok: true });
    expect(await redeemCode(first.from, first.code)).toEqual({ ok: false, refusal: "noCode" });
  });

  it("lives on when a stranger asks for the same address", async () => {
    const { email } = await librarian();
    const mine = await asked(email);
    await asked(email);
    expect(await redeemCode(mine.from, mine.code)).toMatchObject({ ok: true });
  });

  it("is spent after five wrong tries, even for the right one", async () => {
    const { email } = await librarian();
    const { from, code } = await asked(email);
    const tries = [];
    for (let n = 0; n < 5; n++) tries.push(await redeemCode(from, "CCCC-CCCC"));
    expect(tries.map((answer) => !answer.ok && answer.refusal)).toEqual([
      ...Array(4).fill("wrong"),
      "spent",
    ]);
    expect(await redeemCode(from, code)).toEqual({ ok: false, refusal: "spent" });
  });

  it("opens nothing for somebody who left since", async () => {
    const district = await testDistrict();
    const { id, email } = await librarian(district);
    const { from, code } = await asked(email);
    await district.put((tx) =>
      tx.person.update({
        where: { districtId_id: { districtId: district.id, id } },
        data: { leftAt: district.now },
      }),
    );
    expect(await redeemCode(from, code)).toEqual({ ok: false, refusal: "wrong" });
  });
});

describe("asking for a code", () => {
  const mail = (sent: string[]): MailTemplates =>
    ({
      code: async ({ code }) => {
        sent.push(code);
        return { subject: "", html: "", text: "" };
      },
    }) as MailTemplates;

  it("answers the same for an address that nobody has, and writes no mail", async () => {
    const from = someone();
    expect(await askForCode(from, { email: `nobody.${from.browser}@a.example`, ...words })).toEqual(
      {
        ok: true,
      },
    );
    const { id, codeHash: kept } = await asAuth({}, (tx) =>
      tx.signInCode.findFirstOrThrow({ where: { browserHash: hashOf(from.browser) } }),
    );
    const sent: string[] = [];
    await sendCode({ codeId: id }, { mail: mail(sent) });
    expect({ sent, kept }).toEqual({ sent: [], kept: null });
    expect(await redeemCode(from, "CCCC-CCCC")).toEqual({ ok: false, refusal: "wrong" });
  });

  it("is limited for one browser and address, and not for another browser", async () => {
    const { email } = await librarian();
    const from = someone();
    const answers = [];
    for (let n = 0; n < 5; n++) answers.push(await askForCode(from, { email, ...words }));
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true, false]);
    expect(await askForCode(someone(), { email, ...words })).toEqual({ ok: true });
  });

  it("stays open to a browser that signed in before, however many strangers ask", async () => {
    const { email } = await librarian();
    const { from, code } = await asked(email);
    await redeemCode(from, code);
    const strangers = [];
    for (let n = 0; n < 21; n++) strangers.push(await askForCode(someone(), { email, ...words }));
    expect(strangers.at(-1)).toEqual({ ok: false, refusal: "tooMany" });
    expect(await askForCode(from, { email, ...words })).toEqual({ ok: true });
  });
});
