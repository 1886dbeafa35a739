-- What a pair settled is read by the pair, also after it has ended. The district sees who has
-- accepted (AgreementAcceptance), not what it says.

CREATE FUNCTION of_the_pair(mentorship uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM "Mentorship" m
    WHERE m."districtId" = current_district() AND m.id = mentorship
      AND current_person() IN (m."mentorId", m."menteeId"))
$$;

CREATE POLICY pair_reads ON "Agreement" AS RESTRICTIVE FOR SELECT TO bookends_app
  USING (in_hat('system') OR (in_hat('participant') AND of_the_pair("mentorshipId")));
CREATE POLICY pair_writes ON "Agreement" AS RESTRICTIVE FOR INSERT TO bookends_app
  WITH CHECK (in_hat('system') OR (in_hat('participant') AND of_the_pair("mentorshipId")));
CREATE POLICY nobody_changes ON "Agreement" AS RESTRICTIVE FOR UPDATE TO bookends_app USING (false);
CREATE POLICY system_deletes ON "Agreement" AS RESTRICTIVE FOR DELETE TO bookends_app
  USING (in_hat('system'));
