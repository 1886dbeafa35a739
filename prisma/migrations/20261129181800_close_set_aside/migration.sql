-- Open requests of mentees who got no match this year before such a decision closed them: closed as it
-- closes them now, on record, and whoever was asked reads that no answer is needed. Mails are not sent
-- for what was decided long ago.
-- The owner's own: the walls would otherwise keep it out, too.
ALTER TABLE "PairRequest" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Enrolment" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Person" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "AuditEvent" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Notice" NO FORCE ROW LEVEL SECURITY;
WITH closed AS (
  UPDATE "PairRequest" r SET state = 'setAside', "settledAt" = now() FROM "Enrolment" e
  WHERE e."districtId" = r."districtId" AND e."programmeId" = r."programmeId" AND e."personId" = r."menteeId"
    AND e."noMatchReason" IS NOT NULL
    AND (r.state = 'accepted' OR (r.state = 'asked' AND r."expiresAt" > now()))
  RETURNING r."districtId", r.id, r."menteeId", r."mentorId"),
recorded AS (
  INSERT INTO "AuditEvent" ("districtId", id, at, system, hat, action, subject, "subjectId")
  SELECT "districtId", gen_random_uuid(), now(), 'migration', 'system', 'requests.setAside', 'PairRequest', id
  FROM closed)
INSERT INTO "Notice" ("districtId", id, "personId", kind, "values", href)
SELECT c."districtId", gen_random_uuid(), c."mentorId", 'requestWithdrawn',
  jsonb_build_object('requestId', c.id, 'partner', p."firstName" || ' ' || p."lastName"), '/requests/' || c.id
FROM closed c JOIN "Person" p ON p."districtId" = c."districtId" AND p.id = c."menteeId";
ALTER TABLE "PairRequest" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Enrolment" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Person" FORCE ROW LEVEL SECURITY;
ALTER TABLE "AuditEvent" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Notice" FORCE ROW LEVEL SECURITY;
