-- AlterTable
ALTER TABLE "MailChoice" ADD COLUMN     "pairOffAt" TIMESTAMPTZ(3),
ADD COLUMN     "programmeOffAt" TIMESTAMPTZ(3),
ADD COLUMN     "visitsOffAt" TIMESTAMPTZ(3);
