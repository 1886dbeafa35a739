-- What the health page may see, as sign-in's role: moments only, nobody's data.
GRANT SELECT ON "WorkerHeartbeat" TO bookends_auth;
GRANT SELECT ("createdAt", "sentAt", "failedAt") ON "Mail" TO bookends_auth;
CREATE POLICY health ON "Mail" FOR SELECT TO bookends_auth USING (true);

-- The engine makes this table before any migration; a database made by other means may lack it.
DO $$
BEGIN
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    GRANT SELECT (migration_name, finished_at, rolled_back_at) ON _prisma_migrations TO bookends_auth;
  END IF;
END $$;
