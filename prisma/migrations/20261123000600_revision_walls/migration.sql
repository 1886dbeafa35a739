-- The history of a contact holds what it was for and lines that were kept: the pair's alone.

CREATE FUNCTION of_the_contacts_pair(activity uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM "Activity" a
    WHERE a."districtId" = current_district() AND a.id = activity AND of_the_pair(a."mentorshipId"))
$$;

CREATE POLICY pair_only ON "ActivityRevision" AS RESTRICTIVE TO bookends_app
  USING (in_hat('system') OR (in_hat('participant') AND of_the_contacts_pair("activityId")))
  WITH CHECK (in_hat('system') OR (in_hat('participant') AND of_the_contacts_pair("activityId")));
