-- What a contact was for, what it was about, who logged it and a line that is kept are the pair's
-- own: the row is read by the two, in the participant's hat, running or ended.
CREATE POLICY pair_only ON "Activity" AS RESTRICTIVE TO bookends_app
  USING (in_hat('system') OR (in_hat('participant') AND "mentorshipId" IN (
    SELECT m.id FROM "Mentorship" m WHERE m."districtId" = (SELECT current_district())
      AND (SELECT current_person()) IN (m."mentorId", m."menteeId"))))
  WITH CHECK (in_hat('system') OR (in_hat('participant') AND "mentorshipId" IN (
    SELECT m.id FROM "Mentorship" m WHERE m."districtId" = (SELECT current_district())
      AND (SELECT current_person()) IN (m."mentorId", m."menteeId"))));

-- Columns have no policies, so the office reads through a door that knows only its columns: that a
-- contact counts, when, how long, how, and the line unless either of the pair keeps it. It is asked
-- pair by pair, for the index.
CREATE FUNCTION contacts_for_office(pairs uuid[])
  RETURNS TABLE (id uuid, "mentorshipId" uuid, date date, minutes integer, format "ContactFormat", line text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.id, a."mentorshipId", a.date, a.minutes, a.format,
    CASE WHEN a."lineKept" THEN '' ELSE a."publicLine" END
  FROM "Activity" a
  WHERE a."districtId" = current_district() AND in_hat('coordinator')
    AND a."mentorshipId" = ANY (pairs) AND a."cancelledAt" IS NULL
$$;
REVOKE ALL ON FUNCTION contacts_for_office(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION contacts_for_office(uuid[]) TO bookends_app;
-- The walls are forced on the tables' owner too, in whose name the function looks.
CREATE POLICY office_door ON "Activity" FOR SELECT TO CURRENT_USER
  USING ("districtId" = (SELECT current_district()) AND in_hat('coordinator'));
