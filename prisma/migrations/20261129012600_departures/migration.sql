-- AlterEnum
ALTER TYPE "EndReason" ADD VALUE 'leftDistrict';

-- AlterEnum
ALTER TYPE "EnrolmentState" ADD VALUE 'withdrawn';

-- AlterTable
ALTER TABLE "Enrolment" ADD COLUMN     "withdrawnFrom" "EnrolmentState";

-- AlterTable
ALTER TABLE "School" ADD COLUMN     "languages" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "Departure" (
    "districtId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "importId" UUID,

    CONSTRAINT "Departure_pkey" PRIMARY KEY ("districtId","personId")
);

-- CreateIndex
CREATE INDEX "Departure_districtId_importId_idx" ON "Departure"("districtId", "importId");

-- AddForeignKey
ALTER TABLE "Departure" ADD CONSTRAINT "Departure_districtId_personId_fkey" FOREIGN KEY ("districtId", "personId") REFERENCES "Person"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Departure" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Departure" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "Departure" TO bookends_app
  USING ("districtId" = (SELECT current_district())) WITH CHECK ("districtId" = (SELECT current_district()));
CREATE POLICY district_office ON "Departure" AS RESTRICTIVE TO bookends_app
  USING (in_hat('coordinator', 'system'));
GRANT SELECT, INSERT, DELETE ON "Departure" TO bookends_app;

-- As text: a value of an enum that this transaction has added cannot be used in it yet.
ALTER TABLE "Enrolment" ADD CONSTRAINT withdrawn_from_something
  CHECK ((state::text = 'withdrawn') = ("withdrawnFrom" IS NOT NULL));
