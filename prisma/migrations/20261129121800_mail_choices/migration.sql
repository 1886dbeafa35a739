-- CreateEnum
CREATE TYPE "MailTiming" AS ENUM ('now', 'daily', 'off');

-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "forDaily" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "heldUntil" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "MailChoice" (
    "districtId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "pair" "MailTiming" NOT NULL DEFAULT 'now',
    "visits" "MailTiming" NOT NULL DEFAULT 'now',
    "programme" "MailTiming" NOT NULL DEFAULT 'now',
    "quiet" BOOLEAN NOT NULL DEFAULT false,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MailChoice_pkey" PRIMARY KEY ("districtId","personId")
);

-- CreateTable
CREATE TABLE "DailyMail" (
    "districtId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "date" DATE NOT NULL,
    "takenAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "DailyMail_pkey" PRIMARY KEY ("districtId","personId","date")
);

-- AddForeignKey
ALTER TABLE "MailChoice" ADD CONSTRAINT "MailChoice_districtId_personId_fkey" FOREIGN KEY ("districtId", "personId") REFERENCES "Person"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DailyMail" ADD CONSTRAINT "DailyMail_districtId_personId_fkey" FOREIGN KEY ("districtId", "personId") REFERENCES "Person"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- How mail comes to somebody is theirs to see and to choose; jobs ask, and turn off what a mail's own
-- link names.
ALTER TABLE "MailChoice" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "MailChoice" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "MailChoice" TO bookends_app
  USING ("districtId" = (SELECT current_district())) WITH CHECK ("districtId" = (SELECT current_district()));
CREATE POLICY own ON "MailChoice" AS RESTRICTIVE TO bookends_app
  USING ("personId" = (SELECT current_person()) OR in_hat('system'))
  WITH CHECK ("personId" = (SELECT current_person()) OR in_hat('system'));
GRANT SELECT, INSERT, UPDATE ON "MailChoice" TO bookends_app;

ALTER TABLE "DailyMail" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "DailyMail" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "DailyMail" TO bookends_app
  USING ("districtId" = (SELECT current_district())) WITH CHECK ("districtId" = (SELECT current_district()));
CREATE POLICY jobs_only ON "DailyMail" AS RESTRICTIVE TO bookends_app
  USING (in_hat('system')) WITH CHECK (in_hat('system'));
GRANT SELECT, INSERT, UPDATE ON "DailyMail" TO bookends_app;

-- A mail that waits on purpose is not late: the health page knows until when.
GRANT SELECT ("heldUntil") ON "Mail" TO bookends_auth;
