-- AlterTable
ALTER TABLE "Mentorship" ADD COLUMN     "ranUntil" TIMESTAMPTZ(3);
