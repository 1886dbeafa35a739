-- AlterTable
ALTER TABLE "Mentorship" ADD COLUMN     "restoredAt" TIMESTAMPTZ(3);

-- A pair that a coordinator restores waits for both yeses: until then what was shared stays closed,
-- however many rows of sharing still stand. The author reads their own, always.
CREATE POLICY both_said_yes ON "ActivityNote" AS RESTRICTIVE FOR SELECT TO bookends_app
  USING ("authorId" = (SELECT current_person()) OR EXISTS (
    SELECT 1 FROM "Activity" a JOIN "Mentorship" m ON m."districtId" = a."districtId" AND m.id = a."mentorshipId"
    WHERE a."districtId" = "ActivityNote"."districtId" AND a.id = "ActivityNote"."activityId"
      AND m."acceptedAt" IS NOT NULL));
CREATE POLICY both_said_yes ON "CheckIn" AS RESTRICTIVE FOR SELECT TO bookends_app
  USING ("authorId" = (SELECT current_person()) OR EXISTS (
    SELECT 1 FROM "CheckInShare" s JOIN "Mentorship" m ON m."districtId" = s."districtId" AND m.id = s."mentorshipId"
    WHERE s."districtId" = "CheckIn"."districtId" AND s."checkInId" = "CheckIn".id
      AND s."readerId" = (SELECT current_person()) AND m."endedAt" IS NULL AND m."acceptedAt" IS NOT NULL));
