-- The walls: who the transaction speaks for, row-level security, grants, and rules no query may break.
-- The roles bookends_app, bookends_auth and bookends_runtime exist before migrations run.

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO bookends_app, bookends_auth, bookends_runtime;

-- Set by lib/db.ts, local to the transaction. Unset means nobody: every comparison is then null.
CREATE FUNCTION current_district() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('bookends.district', true), '')::uuid $$;
CREATE FUNCTION current_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('bookends.person', true), '')::uuid $$;
CREATE FUNCTION current_hat() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(current_setting('bookends.hat', true), '') $$;

-- First wall: every tenant table shows and takes rows of the current district only.
DO $$
DECLARE t text;
BEGIN
  FOR t IN
    SELECT c.relname FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'districtId' AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'Session'
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I TO bookends_app USING ("districtId" = (SELECT current_district())) WITH CHECK ("districtId" = (SELECT current_district()))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO bookends_app', t);
  END LOOP;
END $$;

ALTER TABLE "District" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "District" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "District" TO bookends_app
  USING (id = (SELECT current_district())) WITH CHECK (id = (SELECT current_district()));
GRANT SELECT, INSERT, UPDATE ON "District" TO bookends_app;

-- Auth tables: the role bookends_auth alone.
GRANT SELECT, INSERT, UPDATE, DELETE ON "User", "Session", "SignInCode" TO bookends_auth;
GRANT SELECT, INSERT, UPDATE, DELETE ON "RateLimit" TO bookends_auth, bookends_app;
GRANT SELECT, INSERT, UPDATE ON "WorkerHeartbeat" TO bookends_app;

-- What sign-in may see of the roster: the records of the user, or of the address, it is working for.
CREATE POLICY sign_in ON "Person" FOR SELECT TO bookends_auth USING (
  "userId" = nullif(current_setting('bookends.user', true), '')::uuid
  OR email = nullif(current_setting('bookends.email', true), '')::citext);
CREATE POLICY sign_in_link ON "Person" FOR UPDATE TO bookends_auth
  USING (email = nullif(current_setting('bookends.email', true), '')::citext)
  WITH CHECK ("userId" = nullif(current_setting('bookends.user', true), '')::uuid);
GRANT SELECT ("districtId", id, "userId", "firstName", "lastName", email, locale, "leftAt") ON "Person" TO bookends_auth;
GRANT UPDATE ("userId") ON "Person" TO bookends_auth;
CREATE POLICY sign_in ON "Hat" FOR SELECT TO bookends_auth
  USING (EXISTS (SELECT 1 FROM "Person" p WHERE p."districtId" = "Hat"."districtId" AND p.id = "Hat"."personId"));
GRANT SELECT ON "Hat" TO bookends_auth;
CREATE POLICY sign_in ON "District" FOR SELECT TO bookends_auth
  USING (EXISTS (SELECT 1 FROM "Person" p WHERE p."districtId" = "District".id));
GRANT SELECT ON "District" TO bookends_auth;
-- An invitation is found by the hash of the token in its link.
CREATE POLICY sign_in ON "Invitation" FOR SELECT TO bookends_auth
  USING ("tokenHash" = nullif(current_setting('bookends.invitation', true), ''));
CREATE POLICY sign_in_opened ON "Invitation" FOR UPDATE TO bookends_auth
  USING ("tokenHash" = nullif(current_setting('bookends.invitation', true), ''))
  WITH CHECK ("tokenHash" = nullif(current_setting('bookends.invitation', true), ''));
GRANT SELECT ON "Invitation" TO bookends_auth;
GRANT UPDATE ("openedAt") ON "Invitation" TO bookends_auth;
CREATE POLICY sign_in_invited ON "Person" FOR SELECT TO bookends_auth
  USING (EXISTS (SELECT 1 FROM "Invitation" i WHERE i."districtId" = "Person"."districtId" AND i."personId" = "Person".id));

-- Second wall: private content. Restrictive policies narrow the tenant policy above.
CREATE FUNCTION in_hat(VARIADIC hats text[]) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT current_hat() = ANY (hats) $$;

-- Someone with whom the current person has a running pair.
CREATE FUNCTION paired_with(other uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM "Mentorship" m
    WHERE m."districtId" = current_district() AND m."endedAt" IS NULL
      AND ((m."mentorId" = current_person() AND m."menteeId" = other)
        OR (m."menteeId" = current_person() AND m."mentorId" = other)))
$$;

-- Keys are wrapped, and still go no further than the words they open.
CREATE POLICY reader ON "DataKey" AS RESTRICTIVE FOR SELECT TO bookends_app
  USING ("authorId" = (SELECT current_person()) OR (in_hat('participant') AND paired_with("authorId")));
CREATE POLICY author ON "DataKey" AS RESTRICTIVE FOR INSERT TO bookends_app
  WITH CHECK ("authorId" = (SELECT current_person()));
CREATE POLICY author_rotates ON "DataKey" AS RESTRICTIVE FOR UPDATE TO bookends_app
  USING (in_hat('system')) WITH CHECK (in_hat('system'));
CREATE POLICY author_erased ON "DataKey" AS RESTRICTIVE FOR DELETE TO bookends_app
  USING ("authorId" = (SELECT current_person()));

CREATE POLICY reader ON "ActivityNote" AS RESTRICTIVE FOR SELECT TO bookends_app
  USING (in_hat('participant') AND ("authorId" = (SELECT current_person())
    OR ("sharedAt" IS NOT NULL AND EXISTS (
      SELECT 1 FROM "Activity" a JOIN "Mentorship" m ON m."districtId" = a."districtId" AND m.id = a."mentorshipId"
      WHERE a."districtId" = "ActivityNote"."districtId" AND a.id = "ActivityNote"."activityId"
        AND m."endedAt" IS NULL AND (SELECT current_person()) IN (m."mentorId", m."menteeId")))));
CREATE POLICY author_writes ON "ActivityNote" AS RESTRICTIVE FOR INSERT TO bookends_app
  WITH CHECK (in_hat('participant') AND "authorId" = (SELECT current_person()));
CREATE POLICY author_changes ON "ActivityNote" AS RESTRICTIVE FOR UPDATE TO bookends_app
  USING (in_hat('participant') AND "authorId" = (SELECT current_person()))
  WITH CHECK (in_hat('participant') AND "authorId" = (SELECT current_person()));
CREATE POLICY author_deletes ON "ActivityNote" AS RESTRICTIVE FOR DELETE TO bookends_app
  USING (in_hat('participant') AND "authorId" = (SELECT current_person()));

CREATE POLICY reader ON "CheckIn" AS RESTRICTIVE FOR SELECT TO bookends_app
  USING (in_hat('participant') AND ("authorId" = (SELECT current_person()) OR EXISTS (
    SELECT 1 FROM "CheckInShare" s JOIN "Mentorship" m ON m."districtId" = s."districtId" AND m.id = s."mentorshipId"
    WHERE s."districtId" = "CheckIn"."districtId" AND s."checkInId" = "CheckIn".id
      AND s."readerId" = (SELECT current_person()) AND m."endedAt" IS NULL)));
CREATE POLICY author_writes ON "CheckIn" AS RESTRICTIVE FOR INSERT TO bookends_app
  WITH CHECK (in_hat('participant') AND "authorId" = (SELECT current_person()));
CREATE POLICY author_changes ON "CheckIn" AS RESTRICTIVE FOR UPDATE TO bookends_app
  USING (in_hat('participant') AND "authorId" = (SELECT current_person()))
  WITH CHECK (in_hat('participant') AND "authorId" = (SELECT current_person()));
CREATE POLICY author_deletes ON "CheckIn" AS RESTRICTIVE FOR DELETE TO bookends_app
  USING (in_hat('participant') AND "authorId" = (SELECT current_person()));

CREATE POLICY parties ON "CheckInShare" AS RESTRICTIVE FOR SELECT TO bookends_app
  USING (in_hat('participant') AND (SELECT current_person()) IN ("authorId", "readerId"));
CREATE POLICY author_shares ON "CheckInShare" AS RESTRICTIVE FOR INSERT TO bookends_app
  WITH CHECK (in_hat('participant') AND "authorId" = (SELECT current_person()) AND paired_with("readerId"));
CREATE POLICY nobody_changes ON "CheckInShare" AS RESTRICTIVE FOR UPDATE TO bookends_app USING (false);
CREATE POLICY author_takes_back ON "CheckInShare" AS RESTRICTIVE FOR DELETE TO bookends_app
  USING (in_hat('participant') AND "authorId" = (SELECT current_person()));

CREATE POLICY parties ON "TalkSignal" AS RESTRICTIVE FOR SELECT TO bookends_app
  USING (in_hat('participant') AND (SELECT current_person()) IN ("authorId", "readerId"));
CREATE POLICY author_writes ON "TalkSignal" AS RESTRICTIVE FOR INSERT TO bookends_app
  WITH CHECK (in_hat('participant') AND "authorId" = (SELECT current_person()) AND paired_with("readerId"));
CREATE POLICY reader_answers ON "TalkSignal" AS RESTRICTIVE FOR UPDATE TO bookends_app
  USING (in_hat('participant') AND (SELECT current_person()) IN ("authorId", "readerId"));
CREATE POLICY author_deletes ON "TalkSignal" AS RESTRICTIVE FOR DELETE TO bookends_app
  USING (in_hat('participant') AND "authorId" = (SELECT current_person()));

-- Drafts are their writer's; the system may sweep the old ones, whose words it has no key to open.
CREATE POLICY own ON "Draft" AS RESTRICTIVE TO bookends_app
  USING ("personId" = (SELECT current_person()) OR in_hat('system'))
  WITH CHECK ("personId" = (SELECT current_person()));

CREATE POLICY wisher ON "PairWish" AS RESTRICTIVE TO bookends_app
  USING (in_hat('system') OR (in_hat('participant') AND "personId" = (SELECT current_person())))
  WITH CHECK (in_hat('participant') AND "personId" = (SELECT current_person()));

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['Profile', 'ProfileTopic', 'FreeWindow'] LOOP
    EXECUTE format('CREATE POLICY reader ON %I AS RESTRICTIVE FOR SELECT TO bookends_app USING (in_hat(''coordinator'', ''system'') OR "personId" = (SELECT current_person()) OR (in_hat(''participant'') AND paired_with("personId")))', t);
    EXECUTE format('CREATE POLICY own_insert ON %I AS RESTRICTIVE FOR INSERT TO bookends_app WITH CHECK ("personId" = (SELECT current_person()))', t);
    EXECUTE format('CREATE POLICY own_update ON %I AS RESTRICTIVE FOR UPDATE TO bookends_app USING ("personId" = (SELECT current_person()))', t);
    EXECUTE format('CREATE POLICY own_delete ON %I AS RESTRICTIVE FOR DELETE TO bookends_app USING ("personId" = (SELECT current_person()))', t);
  END LOOP;
END $$;

-- Why a pair ended: the one who ended it, and the coordinator.
CREATE POLICY reader ON "MentorshipEnd" AS RESTRICTIVE FOR SELECT TO bookends_app
  USING (in_hat('coordinator', 'system') OR "endedById" = (SELECT current_person()));

-- The roster's workshop, rounds before they are published, and long work: the coordinator's.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['RosterImport', 'ImportRow', 'ImportChange', 'ColumnMapping', 'TitleRule', 'MatchRound', 'Match', 'Unmatched', 'Progress'] LOOP
    EXECUTE format('CREATE POLICY district_office ON %I AS RESTRICTIVE TO bookends_app USING (in_hat(''coordinator'', ''system''))', t);
  END LOOP;
END $$;

-- Notices are read by their owner and by the job that mails them; anyone's command may add one.
CREATE POLICY owner_reads ON "Notice" AS RESTRICTIVE FOR SELECT TO bookends_app
  USING ("personId" = (SELECT current_person()) OR in_hat('system'));
CREATE POLICY owner_marks ON "Notice" AS RESTRICTIVE FOR UPDATE TO bookends_app
  USING ("personId" = (SELECT current_person()));
CREATE POLICY system_sweeps ON "Notice" AS RESTRICTIVE FOR DELETE TO bookends_app USING (in_hat('system'));
CREATE POLICY system_reads ON "Mail" AS RESTRICTIVE FOR SELECT TO bookends_app USING (in_hat('system'));
CREATE POLICY system_marks ON "Mail" AS RESTRICTIVE FOR UPDATE TO bookends_app USING (in_hat('system'));

-- The audit log is append-only. Reads of private entries are shown to their author alone.
REVOKE UPDATE, DELETE ON "AuditEvent" FROM bookends_app;
CREATE POLICY reader ON "AuditEvent" AS RESTRICTIVE FOR SELECT TO bookends_app
  USING (in_hat('system') OR (in_hat('coordinator') AND "ownerId" IS NULL)
    OR (in_hat('participant') AND "ownerId" = (SELECT current_person())));
CREATE POLICY own_receipts ON "CommandReceipt" AS RESTRICTIVE TO bookends_app
  USING ("personId" = (SELECT current_person()) OR in_hat('system'));

-- Rules about the present state that hold whatever the code does.
ALTER TABLE "Enrolment" ADD CONSTRAINT capacity_range CHECK (capacity BETWEEN 0 AND 20);
ALTER TABLE "Enrolment" ADD CONSTRAINT never_over_capacity CHECK (taken >= 0 AND taken <= capacity);
ALTER TABLE "Mentorship" ADD CONSTRAINT two_people CHECK ("mentorId" <> "menteeId");
CREATE UNIQUE INDEX one_running_pair_per_mentee ON "Mentorship" ("districtId", "programmeId", "menteeId")
  WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX one_round_at_work ON "MatchRound" ("districtId", "programmeId")
  WHERE state IN ('running', 'draft');
ALTER TABLE "Visit" ADD CONSTRAINT ends_after_start
  CHECK ("startMinute" >= 0 AND "endMinute" <= 1440 AND "startMinute" < "endMinute");
ALTER TABLE "Visit" ADD CONSTRAINT not_to_oneself CHECK ("visitorId" <> "hostId");
ALTER TABLE "VisitPresence" ADD CONSTRAINT one_place_at_a_time
  EXCLUDE USING gist ("districtId" WITH =, "personId" WITH =, during WITH &&);
ALTER TABLE "Activity" ADD CONSTRAINT minutes_range CHECK (minutes BETWEEN 1 AND 1440);
ALTER TABLE "CheckIn" ADD CONSTRAINT taps_range
  CHECK (energy BETWEEN 1 AND 3 AND workload BETWEEN 1 AND 3 AND belonging BETWEEN 1 AND 3);
ALTER TABLE "FreeWindow" ADD CONSTRAINT window_range
  CHECK (weekday BETWEEN 1 AND 7 AND "startMinute" >= 0 AND "endMinute" <= 1440 AND "startMinute" < "endMinute");
ALTER TABLE "ProfileTopic" ADD CONSTRAINT weight_range CHECK (weight BETWEEN 1 AND 3);
ALTER TABLE "Programme" ADD CONSTRAINT dates_in_order CHECK ("startsOn" < "endsOn");
