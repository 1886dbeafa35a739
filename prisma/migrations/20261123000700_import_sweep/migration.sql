-- Thirty days after it came, an import keeps its counts and what it changed, and no more: not the
-- file, not the rows as they stood in it. The sweep runs for every district at once, in the role of
-- sign-in, which sees of imports only the old ones, and neither file nor cells.
CREATE POLICY old_seen ON "RosterImport" FOR SELECT TO bookends_auth
  USING ("createdAt" < now() - interval '30 days');
CREATE POLICY old_emptied ON "RosterImport" FOR UPDATE TO bookends_auth
  USING ("createdAt" < now() - interval '30 days');
GRANT SELECT ("districtId", id, state, "createdAt"), UPDATE (state, file) ON "RosterImport" TO bookends_auth;

CREATE FUNCTION of_an_old_import(district uuid, import uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM "RosterImport" i
    WHERE i."districtId" = district AND i.id = import AND i."createdAt" < now() - interval '30 days')
$$;
CREATE POLICY old_seen ON "ImportRow" FOR SELECT TO bookends_auth
  USING (of_an_old_import("districtId", "importId"));
CREATE POLICY old_swept ON "ImportRow" FOR DELETE TO bookends_auth
  USING (of_an_old_import("districtId", "importId"));
GRANT SELECT ("districtId", "importId", "rowNumber"), DELETE ON "ImportRow" TO bookends_auth;
