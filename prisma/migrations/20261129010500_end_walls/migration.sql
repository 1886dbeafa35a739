-- A coordinator who is half of a pair is the other half first: why it ended is not theirs to read,
-- unless they ended it.
DROP POLICY reader ON "MentorshipEnd";
CREATE POLICY reader ON "MentorshipEnd" AS RESTRICTIVE FOR SELECT TO bookends_app
  USING (in_hat('system') OR "endedById" = (SELECT current_person())
    OR (in_hat('coordinator') AND NOT of_the_pair("mentorshipId")));
