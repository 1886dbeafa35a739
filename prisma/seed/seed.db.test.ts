import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, inject, it } from "vitest";
import { read } from "@/lib/db";
import { certify } from "@/lib/matching/certify";
import { draftNow } from "@/lib/testing/drafted-round";
import { asPrincipalOf, coordinating, participant, system } from "@/lib/testing/viewers";
import { urlOfDatabase, withClient } from "@/scripts/database/connect";
import { openRoundId } from "./ids";
import { districtId, personId } from "./roster";
import { seed } from "./seed";

const now = new Date("2026-11-23T15:00:00Z");
/** A busy machine takes its time. */
const patience = 240_000;

it(
  "makes the demo district once and whole",
  async () => {
    await seed(now);
    const counts = await read(system(districtId, now), async (tx) => ({
      people: await tx.person.count(),
      pairs: await tx.mentorship.count({ where: { endedAt: null } }),
      waiting: await tx.enrolment.count({ where: { state: "submitted" } }),
      future: await tx.activity.count({ where: { date: { gt: now } } }),
      contacts: await tx.activity.count(),
      presences: await tx.visitPresence.count(),
      kinds: {
        revisions: await tx.activityRevision.count(),
        questions: await tx.enrolmentQuestion.count(),
        endings: (await tx.mentorshipEnd.findMany()).map(({ reason }) => reason).sort(),
        both: await tx.enrolment.count({ where: { roles: { hasEvery: ["mentee", "mentor"] } } }),
        imports: (await tx.rosterImport.findMany()).map(({ kind }) => kind).sort(),
      },
      notSignedIn: await tx.person.findMany({
        where: { userId: null, hats: { none: {} } },
        select: { firstName: true },
        orderBy: { firstName: "asc" },
      }),
      withoutFit: await tx.mentorship.findMany({
        where: { fit: null },
        select: { menteeId: true },
      }),
    }));
    expect(counts).toMatchObject({ pairs: 15, waiting: 1, future: 0, presences: 14 });
    expect(counts.kinds).toEqual({
      revisions: 2,
      questions: 1,
      endings: ["declined", "movedSchool"],
      both: 1,
      imports: ["schools", "staff"],
    });

    // Only those who were invited and did nothing yet.
    const { notSignedIn } = counts;
    expect(notSignedIn.map(({ firstName }) => firstName)).toEqual(["Alma", "Josephine"]);

    // Whom a coordinator paired by hand has no fit.
    expect(counts.withoutFit).toEqual([{ menteeId: personId("Ifeoma Eze") }]);
    expect(counts.contacts).toBeGreaterThan(100);
    const office = coordinating({ districtId, id: personId("Dolores Castellanos") }, now);
    const open = await draftNow(office, openRoundId);
    expect(open).toMatchObject({ state: "draft", unmatched: [] });
    expect(certify(open.problem, open.result)).toMatchObject({ holds: true });
    expect(open.pairs.length).toBeGreaterThan(1);
    const mireille = participant({ districtId, id: personId("Mireille Okafor") }, now);
    expect(await read(mireille, (tx) => tx.checkIn.count())).toBe(6);
    expect(await read(mireille, (tx) => tx.activityNote.count())).toBe(2);
    const ruth = participant({ districtId, id: personId("Ruth Haddad") }, now);
    expect(await read(ruth, (tx) => tx.activityNote.count())).toBe(2);
    expect(await read(ruth, (tx) => tx.talkSignal.count())).toBe(1);
    const principal = asPrincipalOf({ districtId, id: personId("Samuel Brandt") }, now);
    expect(await read(principal, (tx) => tx.checkIn.count())).toBe(0);
  },
  patience,
);

/** Columns that are chance on purpose: keys, and what they seal. */
const byChance: Record<string, string[]> = {
  DataKey: ["id", "wrapped", "createdAt"],
  ActivityNote: ["words", "keyId"],
  CheckIn: ["words", "keyId"],
};

it(
  "is the same each time, but for keys and what they seal",
  async () => {
    const { owner, template } = inject("cluster");
    const again = urlOfDatabase(owner, "seeded_again");
    await withClient(urlOfDatabase(owner, "postgres"), (client) =>
      client.query(`create database seeded_again template ${template}`),
    );
    const { DATABASE_OWNER_URL: first = "", ...environment } = process.env;
    const { DATABASE_RUNTIME_URL: runtime = "", DATABASE_WORKER_URL: worker = "" } = environment;
    const urls = {
      DATABASE_RUNTIME_URL: urlOfDatabase(runtime, "seeded_again"),
      DATABASE_WORKER_URL: urlOfDatabase(worker, "seeded_again"),
    };
    const env = { ...environment, ...urls, BOOKENDS_NOW: now.toISOString() };
    const script = ["--import", "tsx", "prisma/seed/run.ts"];
    await promisify(execFile)(process.execPath, script, { env });
    const [one, other] = [await rowsOf(first), await rowsOf(again)];
    expect(Object.keys(one).length).toBeGreaterThan(25);
    for (const table of Object.keys({ ...one, ...other })) {
      expect(other[table], table).toEqual(one[table]);
    }
  },
  patience,
);

/** The demo district in each table that has something of it, in the order of the rows' text. */
async function rowsOf(url: string): Promise<Record<string, string[]>> {
  return withClient(url, async (client) => {
    const { rows: tables } = await client.query<{ table: string }>(
      `select table_name as table from information_schema.columns
       where table_schema = 'public' and column_name = 'districtId' order by 1`,
    );
    const all: Record<string, string[]> = {};
    for (const { table } of tables) {
      const { rows } = await client.query<{ row: string }>(
        `select (to_jsonb(t) - $1::text[])::text as row from ${client.escapeIdentifier(table)} t
         where "districtId" = $2 order by 1`,
        [byChance[table] ?? [], districtId],
      );
      if (rows.length > 0) all[table] = rows.map(({ row }) => row);
    }
    return all;
  });
}
