-- What asking and answering may do, whatever the code does.

-- A coordinator who is half of the pair is the other half first: the reason is not theirs to read.
DROP POLICY reader ON "MentorshipDecline";
CREATE POLICY reader ON "MentorshipDecline" AS RESTRICTIVE FOR SELECT TO bookends_app
  USING (in_hat('system') OR "personId" = (SELECT current_person())
    OR (in_hat('coordinator') AND NOT of_the_pair("mentorshipId")));

-- The mentee withdraws, the mentor answers, the office settles; nobody makes one vanish.
CREATE POLICY moved_by ON "PairRequest" AS RESTRICTIVE FOR UPDATE TO bookends_app
  USING (in_hat('coordinator', 'system') OR state IN ('asked', 'accepted', 'declined'))
  WITH CHECK (in_hat('coordinator', 'system')
    OR ("menteeId" = (SELECT current_person()) AND state IN ('withdrawn', 'expired'))
    OR ("mentorId" = (SELECT current_person()) AND state IN ('asked', 'accepted', 'declined')));
CREATE POLICY nobody_deletes ON "PairRequest" AS RESTRICTIVE FOR DELETE TO bookends_app
  USING (in_hat('system'));

ALTER TABLE "PairRequest" ADD CONSTRAINT two_people CHECK ("mentorId" <> "menteeId");
ALTER TABLE "Programme" ADD CONSTRAINT answer_days_range CHECK ("answerDays" BETWEEN 1 AND 60);

-- Pairs and rounds of before, as an owner whom the walls would otherwise keep out too.
ALTER TABLE "Mentorship" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "MatchRound" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Match" NO FORCE ROW LEVEL SECURITY;
UPDATE "Mentorship" SET "acceptedAt" = "startedAt" WHERE "acceptedAt" IS NULL;
UPDATE "Match" x SET "mentorshipId" = m.id FROM "MatchRound" r, "Mentorship" m
  WHERE r."districtId" = x."districtId" AND r.id = x."roundId" AND r.state = 'published'
    AND m."districtId" = x."districtId" AND m."programmeId" = r."programmeId"
    AND m."menteeId" = x."menteeId" AND m."mentorId" = x."mentorId" AND m."startedAt" = r."publishedAt";
ALTER TABLE "Mentorship" FORCE ROW LEVEL SECURITY;
ALTER TABLE "MatchRound" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Match" FORCE ROW LEVEL SECURITY;
