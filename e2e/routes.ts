import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { hashOf } from "@/lib/auth/secrets";
import { calendarFor } from "@/prisma/seed/calendar";
import { openRoundId, requestId, roundId, seedId } from "@/prisma/seed/ids";
import { mentorshipId, programmeId } from "@/prisma/seed/programme";
import { importId, personId, schoolId } from "@/prisma/seed/roster";
import { seededVisits, visitId } from "@/prisma/seed/year";
import type { Role } from "./fixtures";

/** Ids that addresses have in them. */
export type Ids = Record<
  | "mentorship"
  | "activity"
  | "visit"
  | "person"
  | "signUp"
  | "programme"
  | "invitation"
  | "round"
  | "import"
  | "school"
  | "published"
  | "request"
  | "mentorToAsk",
  string
>;

export type Sample = {
  /** The page's address, with ids of the demo filled in. */
  path: string;
  /** Who may open it and has something there; null for anyone, signed in or not. */
  as: Role | null;
  /** The area whose people may open it: everyone signed in, an office, one pair, a mentee who asks. */
  area: "public" | "own" | "pair" | "published" | "asking" | "visit" | "coordinator" | "principal";
};

/** Every page of the build, from its own manifest. */
export function pagesOfTheBuild(): string[] {
  const manifest: Record<string, string> = JSON.parse(
    readFileSync(".next/app-path-routes-manifest.json", "utf8"),
  );
  return Object.entries(manifest)
    .filter(([file, route]) => file.endsWith("/page") && !route.startsWith("/_"))
    .map(([, route]) => route)
    .sort();
}

const linkToken = "a-link-that-nobody-has-used-yet-abcdefghijk";
const mailName = "1700000000000-0badcafe";
const coming = seededVisits(calendarFor(new Date())).find(
  ({ visitor, host }) => visitor === "Mireille Okafor" && host === "Ruth Haddad",
);

export const demoIds: Ids = {
  mentorship: mentorshipId("Mireille Okafor"),
  activity: seedId("contact", "Mireille Okafor", 0),
  visit: coming ? visitId(coming) : "",
  person: personId("Mireille Okafor"),
  signUp: seedId("enrolment", "Piotr Zielinski"),
  programme: programmeId,
  invitation: seedId("invitation", "Josephine Abara"),
  round: openRoundId,
  import: importId,
  school: schoolId("sable"),
  published: mentorshipId("Anneke Visser"),
  request: requestId("Camille Fontaine", "Lena Vance"),
  mentorToAsk: personId("Margit Landry"),
};

const publicly = { as: null, area: "public" } as const;
const own = { as: "mentee", area: "own" } as const;
const ofThePair = { as: "mentee", area: "pair" } as const;
const waitsForTheirYes = { as: "coordinatorWhoMentors", area: "published" } as const;
const asking = { as: "menteeWhoAsks", area: "asking" } as const;
const ofTheVisit = { as: "mentee", area: "visit" } as const;
const office = { as: "coordinator", area: "coordinator" } as const;

/** Who may open each page. `accessibility.spec.ts` fails when one is missing or left over. */
const readers: Record<string, Omit<Sample, "path">> = {
  "/": publicly,
  "/account": own,
  "/account/mail": own,
  "/account/proof": own,
  "/check-ins": own,
  "/district": office,
  "/district/matching": office,
  "/district/matching/[id]": office,
  "/district/matching/[id]/compare": office,
  "/district/matching/[id]/proof": office,
  "/district/matching/[id]/weights": office,
  "/district/matching/people": office,
  "/district/matching/requests": office,
  "/district/matching/rules": office,
  "/district/matching/weights": office,
  "/district/mentors": office,
  "/district/mentorships": office,
  "/district/mentorships/[id]": office,
  "/district/mentorships/new": office,
  "/district/people": office,
  "/district/people/[id]": office,
  "/district/people/new": office,
  "/district/people/sign-ups": office,
  "/district/people/sign-ups/[id]": office,
  "/district/programmes": office,
  "/district/programmes/[id]": office,
  "/district/programmes/[id]/edit": office,
  "/district/programmes/[id]/invitations": office,
  "/district/programmes/[id]/invitations/[invitationId]": office,
  "/district/programmes/new": office,
  "/district/roster": office,
  "/district/roster/imports": office,
  "/district/roster/settings": office,
  "/district/roster/imports/[id]": office,
  "/district/roster/schools": office,
  "/district/roster/schools/[id]": office,
  "/district/roster/titles": office,
  "/district/visits": office,
  "/district/without-mentor": office,
  "/help": own,
  "/home": own,
  "/invitations/[token]": publicly,
  "/kit": publicly,
  "/log": own,
  "/mentors": asking,
  "/mentors/[id]": asking,
  "/mentorships": own,
  "/mentorships/[id]": ofThePair,
  "/mentorships/[id]/activity": ofThePair,
  "/mentorships/[id]/activity/[activityId]": ofThePair,
  "/mentorships/[id]/agreement": ofThePair,
  // It leads a mentee on to their own.
  "/mentorships/[id]/check-ins": { as: "mentor", area: "pair" },
  "/mentorships/[id]/decline": waitsForTheirYes,
  "/mentorships/[id]/end": ofThePair,
  "/my-data": own,
  "/notifications": own,
  "/outbox": publicly,
  "/outbox/[name]": publicly,
  "/principal": { as: "principal", area: "principal" },
  "/profile": own,
  "/profile/edit": own,
  "/profile/roles": own,
  "/requests": own,
  "/requests/[id]": asking,
  "/sign-in": publicly,
  "/sign-in/code": publicly,
  "/sign-in/link/[token]": publicly,
  "/unsubscribe/[token]": publicly,
  "/visits": own,
  "/visits/[id]": ofTheVisit,
  "/visits/[id]/time": ofTheVisit,
  "/visits/new": own,
};

/** A route's address with these ids in it. */
export function addressOf(route: string, ids: Ids): string {
  const kind = {
    "/mentorships/[id]/decline": ids.published,
    "/mentors/": ids.mentorToAsk,
    "/requests/": ids.request,
    "/mentorships/": ids.mentorship,
    "/visits/": ids.visit,
    "/district/mentorships/": ids.mentorship,
    "/district/people/sign-ups/": ids.signUp,
    "/district/people/": ids.person,
    "/district/programmes/": ids.programme,
    "/district/matching/": ids.round,
    "/district/roster/imports/": ids.import,
    "/district/roster/schools/": ids.school,
  };
  const [, id = ""] = Object.entries(kind).find(([start]) => route.startsWith(start)) ?? [];
  return route
    .replace("[id]", id)
    .replace("[activityId]", ids.activity)
    .replace("[invitationId]", ids.invitation)
    .replace("[name]", mailName)
    .replace("[token]", linkToken);
}

export const samples: Record<string, Sample> = Object.fromEntries(
  Object.entries(readers).map(([route, who]) => [
    route,
    { path: addressOf(route, demoIds), ...who },
  ]),
);

/** Every sample, and the pages that look quite different with another id: a round is open or published. */
export const visited: [route: string, sample: Sample][] = [
  ...Object.entries(samples),
  ["/district/matching/[id]", { path: `/district/matching/${roundId}`, ...office }],
];

/** What the demo has no sample of: a mail, a link. Made once, whoever asks. */
export async function prepareSamples(): Promise<void> {
  // Loaded when needed: the bench reads addresses, and its process has no such connection.
  const { asAuth } = await import("@/lib/db");
  await asAuth({}, async (tx) => {
    const email = "dolores.castellanos@tamarind.example";
    const expiresAt = new Date(Date.now() + 3_600_000);
    const codeHash = hashOf(linkToken);
    const id = seedId("link");
    if ((await tx.signInCode.count({ where: { codeHash } })) > 0) return;
    await tx.signInCode.createMany({
      data: [{ id, email, codeHash, browserHash: "link", expiresAt }],
      skipDuplicates: true,
    });
  });
  const folder = process.env.OUTBOX_DIR ?? "";
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${mailName}.eml`), sampleMail);
}

const sampleMail = [
  "From: Bookends <bookends@localhost>",
  "To: sample@tamarind.example",
  "Subject: A sample",
  "MIME-Version: 1.0",
  "Content-Type: text/html; charset=utf-8",
  "",
  '<!doctype html><html lang="en"><head><title>A sample</title></head><body><main><h1>A sample</h1></main></body></html>',
  "",
].join("\r\n");
