import { randomUUID } from "node:crypto";
import { browserCookie } from "@/lib/auth/cookies";
import { makeLink } from "@/lib/auth/links";
import { codeHash, hashOf, newSecret } from "@/lib/auth/secrets";
import { asAuth } from "@/lib/db";
import { sealMailLink } from "@/lib/mail-choices/link";
import { demoPeople } from "@/prisma/seed/cast";
import type { Pair } from "./pair";
import { ofOneself, ofPair, type Rules } from "./rule";

/** One at the door, and one of somebody who is signed in and proves it again. */
const browsers = { door: newSecret(), own: newSecret() };
const cookieOf = (browser: keyof typeof browsers) => `${browserCookie}=${browsers[browser]}`;
const plain = { way: "plain" } as const;
const nothing = { leaves: "nothing" } as const;
/** For what would end a session that others need. */
const newcomer = { as: "newcomer" } as const;

/** The doors, the frame around every page, and what is everyone's own. */
export const ownRules: Rules = {
  "app/(public)/sign-in/actions.ts": {
    sendCode: ofOneself("anyone", ({ people }) => ({ email: people.mentee.email })),
    enterByCode: ofOneself(
      "anyone",
      async ({ people }) => ({ code: await codeFor(people.mentor.email, browsers.door) }),
      { cookie: cookieOf("door") },
    ),
    enterByLink: ofOneself("anyone", async (pair) => ({ token: await linkFor(pair) })),
    enterDemo: ofOneself("anyone", () => ({ email: demoPeople[4].email }), nothing),
  },
  "app/(public)/invitations/[token]/actions.ts": {
    acceptInvitation: ofOneself("anyone", async (pair) => ({ token: await pair.invitation() })),
  },
  "app/(public)/unsubscribe/[token]/actions.ts": {
    turnOff: ofOneself("anyone", (pair) => ({ token: mailLinkOf(pair) })),
    turnOnAgain: ofOneself("anyone", async (pair) => ({
      ...{ token: mailLinkOf(pair), undo: await pair.turnedOff() },
    })),
  },
  "app/_frame/actions.ts": {
    setTheme: ofOneself("anyone", () => ({ theme: "dark" }), { ...plain, ...nothing }),
    setLocale: ofOneself("anyone", () => ({ locale: "fr" }), { ...plain, ...newcomer }),
    switchDistrict: ofPair("newcomer", async (pair) => ({ district: await pair.second() }), plain),
    endThisSession: ofOneself("anyone", () => ({}), { ...plain, ...newcomer }),
  },
  "app/(app)/account/actions.ts": {
    endOne: ofPair("mentee", async (pair) => ({ id: await pair.session("mentee") }), {
      evenOver: true,
    }),
    endOthers: ofOneself("everyone", (pair) => pair.session("newcomer").then(none), newcomer),
    sendProofCode: ofOneself("everyone", none),
    prove: ofOneself(
      "everyone",
      async ({ people }) => ({ code: await codeFor(people.mentee.email, browsers.own) }),
      { cookie: cookieOf("own") },
    ),
  },
  "app/(app)/account/mail/actions.ts": {
    saveChoices: ofOneself("everyone", () => ({ pair: "now", visits: "daily", programme: "off" })),
  },
  "app/(app)/notifications/actions.ts": {
    open: ofPair("mentee", async (pair) => ({ noticeId: await pair.notice() }), { evenOver: true }),
    markAll: ofOneself("everyone", (pair) => pair.notice().then(none)),
  },
  "app/(app)/profile/actions.ts": {
    startAgain: ofOneself(
      "everyone",
      (pair) => pair.draft("profile", pair.programme).then(() => []),
      { way: "call" },
    ),
    chooseRoles: ofOneself("everyone", () => ({ roles: "mentee" }), newcomer),
    sendSignUp: ofPair("everyone", profile, { evenOver: true }),
  },
  "app/kit/actions.ts": {
    tryForm: ofOneself("anyone", () => ({ name: "good" }), nothing),
    nothing: ofOneself("anyone", none, { ...plain, ...nothing }),
  },
};

function none() {
  return {};
}

function profile({ programme, people }: Pair) {
  const form = { formKey: randomUUID(), programmeId: programme, version: "0" };
  const answers = { roles: "mentee", level: "elementary", growth: "weeding", meetingWays: "video" };
  return { ...form, ...answers, vetoes: people.host.id };
}

/** Of a person whose mails nobody else turns off. */
function mailLinkOf({ district, people }: Pair): string {
  return sealMailLink({ districtId: district.id, personId: people.mentor.id, about: "pair" });
}

function linkFor({ people }: Pair): Promise<string> {
  return asAuth({}, (tx) => makeLink(tx, people.newcomer.email, new Date()));
}

async function codeFor(email: string, browser: string): Promise<string> {
  const [id, code] = [randomUUID(), "KXXM-4TRQ"];
  const hashes = { codeHash: codeHash(id, code), browserHash: hashOf(browser) };
  const expiresAt = new Date(Date.now() + 3_600_000);
  const data = [{ id, email, ...hashes, expiresAt }];
  await asAuth({}, (tx) => tx.signInCode.createMany({ data }));
  return code;
}
