import { programmeId } from "@/prisma/seed/programme";
import { districtId } from "@/prisma/seed/roster";
import { withClient } from "../database/connect.ts";

/**
 * Grows the demo district, as the owner and past every rule, until each list has about `rows`
 * rows: people on the roster, sign-ups, pairs, contacts, visits, notices.
 */
export async function growDistrict(owner: string, rows: number): Promise<void> {
  await withClient(owner, async (client) => {
    for (const statement of statements(rows)) await client.query(statement);
    await client.query("ANALYZE");
  });
}

function statements(rows: number): string[] {
  const d = `'${districtId}'::uuid`;
  const p = `'${programmeId}'::uuid`;
  const id = (kind: string, n = "n") => `md5('${kind}' || ${n})::uuid`;
  const some = `generate_series(1, ${rows}) AS n`;
  return [
    `INSERT INTO "School" ("districtId", id, "sourceId", name, level, latitude, longitude)
     SELECT ${d}, ${id("school")}, 'B' || n, 'Bench School ' || n, 'elementary', 27.9 + n / 1e6, -82.4
     FROM generate_series(1, ${Math.ceil(rows / 10)}) AS n`,
    `INSERT INTO "Person" ("districtId", id, "staffId", "firstName", "lastName", email, "jobTitle", librarian)
     SELECT ${d}, ${id("person")}, 'B' || n, 'Bench' || n, 'Person' || n, 'bench' || n || '@tamarind.example',
       'Media Specialist', 'confirmed' FROM ${some}`,
    `INSERT INTO "Assignment" ("districtId", id, "personId", "schoolId")
     SELECT ${d}, ${id("post")}, ${id("person")}, ${id("school", `(1 + n % ${Math.ceil(rows / 10)})`)} FROM ${some}`,
    `INSERT INTO "Enrolment" ("districtId", id, "programmeId", "personId", roles, state, capacity, taken, "submittedAt", "approvedAt")
     SELECT ${d}, ${id("enrolment")}, ${p}, ${id("person")},
       CASE WHEN n % 2 = 0 THEN '{mentor,host}'::"EnrolmentRole"[] ELSE '{mentee}' END, 'approved', 1,
       CASE WHEN n % 2 = 0 AND n % 10 <> 0 THEN 1 ELSE 0 END, now() - interval '60 days', now() - interval '50 days' FROM ${some}`,
    `INSERT INTO "Mentorship" ("districtId", id, "programmeId", "mentorId", "menteeId", "startedAt")
     SELECT ${d}, ${id("pair")}, ${p}, ${id("person")}, ${id("person", "(n - 1)")}, now() - interval '40 days'
     FROM ${some} WHERE n % 2 = 0 AND n % 10 <> 0`,
    `INSERT INTO "Activity" ("districtId", id, "mentorshipId", "loggedById", date, minutes, format, functions, topics)
     SELECT ${d}, ${id("contact")}, m.id, m."mentorId", current_date - (n % 90), 30, 'meeting', '{guiding}', '{weeding}'
     FROM ${some} CROSS JOIN LATERAL (SELECT id, "mentorId" FROM "Mentorship" WHERE "districtId" = ${d}
       ORDER BY id OFFSET n % 13 LIMIT 1) m`,
    `INSERT INTO "Visit" ("districtId", id, "visitorId", "hostId", "schoolId", state, date, "startMinute", "endMinute", "timeZone", "lastWordById")
     SELECT ${d}, ${id("visit")}, v."visitorId", v."hostId", v."schoolId", 'booked', current_date - (n % 200), 600, 660,
       'America/New_York', v."hostId"
     FROM ${some} CROSS JOIN LATERAL (SELECT * FROM "Visit" WHERE "districtId" = ${d} AND id::text NOT LIKE 'bench%'
       ORDER BY id OFFSET n % 9 LIMIT 1) v`,
    `INSERT INTO "Notice" ("districtId", id, "personId", kind, "values", href, "createdAt")
     SELECT ${d}, ${id("notice")}, p.id, 'matched', '{"partner":"Bench","mentorshipId":""}', '/home', now() - make_interval(hours => n)
     FROM ${some} CROSS JOIN LATERAL (SELECT id FROM "Person" WHERE "districtId" = ${d} AND email LIKE 'mireille%') p`,
  ];
}
