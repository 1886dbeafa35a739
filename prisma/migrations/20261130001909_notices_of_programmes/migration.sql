-- A sign-up closes what was said of its own programme alone, by the programme's id. What is still new
-- from before says only its name, and gets the id: an invitation from what it leads to, a sign-up that
-- was handed back from the one that still is.
-- The owner's own: the walls would otherwise keep it out, too.
ALTER TABLE "Notice" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Invitation" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Enrolment" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Programme" NO FORCE ROW LEVEL SECURITY;
UPDATE "Notice" n SET "values" = n."values" || jsonb_build_object('programmeId', i."programmeId")
FROM "Invitation" i
WHERE n.kind = 'invited' AND n."readAt" IS NULL
  AND i."districtId" = n."districtId" AND i.id::text = n."values" ->> 'invitationId';
UPDATE "Notice" n SET "values" = n."values" || jsonb_build_object('programmeId', p.id)
FROM "Enrolment" e JOIN "Programme" p ON p."districtId" = e."districtId" AND p.id = e."programmeId"
WHERE n.kind = 'enrolmentReturned' AND n."readAt" IS NULL
  AND e."districtId" = n."districtId" AND e."personId" = n."personId" AND e.state = 'returned'
  AND p.name = n."values" ->> 'programme';
ALTER TABLE "Notice" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Invitation" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Enrolment" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Programme" FORCE ROW LEVEL SECURITY;
