-- The frame asks whether somebody of the district's office is a librarian too: it decides which
-- navigation stands around their own pages.
GRANT SELECT (librarian) ON "Person" TO bookends_auth;
