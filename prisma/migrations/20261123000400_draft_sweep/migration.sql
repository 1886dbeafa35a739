-- Drafts end thirty days after their last word. The sweep runs for every district at once, so it
-- works in the role of sign-in, which sees of drafts only those that have ended, and not their words.
CREATE POLICY ended_seen ON "Draft" FOR SELECT TO bookends_auth
  USING ("savedAt" < now() - interval '30 days');
CREATE POLICY ended_swept ON "Draft" FOR DELETE TO bookends_auth
  USING ("savedAt" < now() - interval '30 days');
GRANT SELECT ("districtId", id, "savedAt"), DELETE ON "Draft" TO bookends_auth;
