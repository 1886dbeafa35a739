-- Whoever signs in is found by an index, however many people there are. Asked of each person, "is
-- there an invitation" kept the planner from any index, and every page walked through everybody.
DROP POLICY sign_in_invited ON "Person";
CREATE POLICY sign_in_invited ON "Person" FOR SELECT TO bookends_auth USING (
  ("districtId", id) = (SELECT i."districtId", i."personId" FROM "Invitation" i
    WHERE i."tokenHash" = nullif(current_setting('bookends.invitation', true), '')));
