-- On what days somebody had a daily mail is of use while one could be sent twice, and then of none:
-- it goes after thirty days. The sweep runs for every district at once, in the role of sign-in,
-- which sees of daily mails that there are old ones, and not whose they are.
CREATE POLICY old_seen ON "DailyMail" FOR SELECT TO bookends_auth
  USING (date < (now() - interval '30 days')::date);
CREATE POLICY old_swept ON "DailyMail" FOR DELETE TO bookends_auth
  USING (date < (now() - interval '30 days')::date);
GRANT SELECT (date), DELETE ON "DailyMail" TO bookends_auth;
