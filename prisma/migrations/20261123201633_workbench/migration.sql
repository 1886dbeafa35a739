-- CreateEnum
CREATE TYPE "RequestState" AS ENUM ('asked', 'accepted', 'confirmed', 'declined', 'refused', 'withdrawn', 'expired');

-- CreateEnum
CREATE TYPE "DeclineReason" AS ENUM ('noTime', 'tooFar', 'otherNeeds', 'knowEachOther', 'other');

-- CreateEnum
CREATE TYPE "MatchingWay" AS ENUM ('rounds', 'asking', 'hybrid');

-- AlterEnum
ALTER TYPE "EndReason" ADD VALUE 'declined';

-- AlterTable
ALTER TABLE "MatchRound" ADD COLUMN     "codeVersion" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Match" ADD COLUMN     "mentorshipId" UUID;

-- AlterTable
ALTER TABLE "Mentorship" ADD COLUMN     "acceptedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Programme" ADD COLUMN     "answerDays" INTEGER NOT NULL DEFAULT 7,
ADD COLUMN     "matchingWay" "MatchingWay" NOT NULL DEFAULT 'rounds',
ADD COLUMN     "mustHave" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "MatchScenario" (
    "districtId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "problem" JSONB NOT NULL,
    "result" JSONB NOT NULL,
    "pairs" JSONB NOT NULL,
    "keptById" UUID NOT NULL,
    "keptAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MatchScenario_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateTable
CREATE TABLE "MatchChange" (
    "districtId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "verb" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "madeById" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "MatchChange_pkey" PRIMARY KEY ("districtId","roundId","number")
);

-- CreateTable
CREATE TABLE "PairRequest" (
    "districtId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "menteeId" UUID NOT NULL,
    "mentorId" UUID NOT NULL,
    "state" "RequestState" NOT NULL DEFAULT 'asked',
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "PairRequest_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateTable
CREATE TABLE "MentorshipAnswer" (
    "districtId" UUID NOT NULL,
    "mentorshipId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MentorshipAnswer_pkey" PRIMARY KEY ("districtId","mentorshipId","personId")
);

-- CreateTable
CREATE TABLE "MentorshipDecline" (
    "districtId" UUID NOT NULL,
    "mentorshipId" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "reason" "DeclineReason" NOT NULL,
    "declinedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MentorshipDecline_pkey" PRIMARY KEY ("districtId","mentorshipId")
);

-- CreateIndex
CREATE UNIQUE INDEX "MatchScenario_districtId_roundId_number_key" ON "MatchScenario"("districtId", "roundId", "number");

-- CreateIndex
CREATE INDEX "PairRequest_districtId_programmeId_state_expiresAt_idx" ON "PairRequest"("districtId", "programmeId", "state", "expiresAt");

-- CreateIndex
CREATE INDEX "PairRequest_districtId_menteeId_state_idx" ON "PairRequest"("districtId", "menteeId", "state");

-- CreateIndex
CREATE INDEX "PairRequest_districtId_mentorId_state_idx" ON "PairRequest"("districtId", "mentorId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "MentorshipDecline_districtId_programmeId_personId_key" ON "MentorshipDecline"("districtId", "programmeId", "personId");

-- CreateIndex
CREATE INDEX "Match_districtId_mentorshipId_idx" ON "Match"("districtId", "mentorshipId");

-- AddForeignKey
ALTER TABLE "Match" ADD CONSTRAINT "Match_districtId_mentorshipId_fkey" FOREIGN KEY ("districtId", "mentorshipId") REFERENCES "Mentorship"("districtId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MatchScenario" ADD CONSTRAINT "MatchScenario_districtId_roundId_fkey" FOREIGN KEY ("districtId", "roundId") REFERENCES "MatchRound"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MatchChange" ADD CONSTRAINT "MatchChange_districtId_roundId_fkey" FOREIGN KEY ("districtId", "roundId") REFERENCES "MatchRound"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairRequest" ADD CONSTRAINT "PairRequest_districtId_programmeId_fkey" FOREIGN KEY ("districtId", "programmeId") REFERENCES "Programme"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairRequest" ADD CONSTRAINT "PairRequest_districtId_menteeId_fkey" FOREIGN KEY ("districtId", "menteeId") REFERENCES "Person"("districtId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairRequest" ADD CONSTRAINT "PairRequest_districtId_mentorId_fkey" FOREIGN KEY ("districtId", "mentorId") REFERENCES "Person"("districtId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentorshipAnswer" ADD CONSTRAINT "MentorshipAnswer_districtId_mentorshipId_fkey" FOREIGN KEY ("districtId", "mentorshipId") REFERENCES "Mentorship"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentorshipDecline" ADD CONSTRAINT "MentorshipDecline_districtId_mentorshipId_fkey" FOREIGN KEY ("districtId", "mentorshipId") REFERENCES "Mentorship"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Pairs of before were agreed to by being at work.
UPDATE "Mentorship" SET "acceptedAt" = "startedAt";

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['MatchScenario', 'MatchChange', 'PairRequest', 'MentorshipAnswer', 'MentorshipDecline'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I TO bookends_app USING ("districtId" = (SELECT current_district())) WITH CHECK ("districtId" = (SELECT current_district()))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO bookends_app', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['MatchScenario', 'MatchChange'] LOOP
    EXECUTE format('CREATE POLICY district_office ON %I AS RESTRICTIVE TO bookends_app USING (in_hat(''coordinator'', ''system''))', t);
  END LOOP;
END $$;

-- A request is between the two it names, and the office that confirms it.
CREATE POLICY parties ON "PairRequest" AS RESTRICTIVE TO bookends_app
  USING (in_hat('coordinator', 'system')
    OR (in_hat('participant') AND (SELECT current_person()) IN ("menteeId", "mentorId")))
  WITH CHECK (in_hat('coordinator', 'system')
    OR (in_hat('participant') AND (SELECT current_person()) IN ("menteeId", "mentorId")));
CREATE POLICY mentee_asks ON "PairRequest" AS RESTRICTIVE FOR INSERT TO bookends_app
  WITH CHECK (in_hat('participant') AND "menteeId" = (SELECT current_person()));
CREATE UNIQUE INDEX one_open_request_per_mentee ON "PairRequest" ("districtId", "programmeId", "menteeId")
  WHERE state IN ('asked', 'accepted');

-- Each says yes for themselves; both see who has.
CREATE POLICY reader ON "MentorshipAnswer" AS RESTRICTIVE FOR SELECT TO bookends_app
  USING (in_hat('coordinator', 'system') OR (in_hat('participant') AND of_the_pair("mentorshipId")));
CREATE POLICY own_answer ON "MentorshipAnswer" AS RESTRICTIVE FOR INSERT TO bookends_app
  WITH CHECK (in_hat('participant') AND "personId" = (SELECT current_person()) AND of_the_pair("mentorshipId"));
CREATE POLICY nobody_changes ON "MentorshipAnswer" AS RESTRICTIVE FOR UPDATE TO bookends_app USING (false);
CREATE POLICY own_taken_back ON "MentorshipAnswer" AS RESTRICTIVE FOR DELETE TO bookends_app
  USING (in_hat('system') OR "personId" = (SELECT current_person()));

-- Why somebody said no: they themselves, and the office. Never the other half of the pair.
CREATE POLICY reader ON "MentorshipDecline" AS RESTRICTIVE FOR SELECT TO bookends_app
  USING (in_hat('coordinator', 'system') OR "personId" = (SELECT current_person()));
CREATE POLICY own_no ON "MentorshipDecline" AS RESTRICTIVE FOR INSERT TO bookends_app
  WITH CHECK (in_hat('participant') AND "personId" = (SELECT current_person()) AND of_the_pair("mentorshipId"));
CREATE POLICY nobody_changes ON "MentorshipDecline" AS RESTRICTIVE FOR UPDATE TO bookends_app USING (false);
CREATE POLICY own_taken_back ON "MentorshipDecline" AS RESTRICTIVE FOR DELETE TO bookends_app
  USING (in_hat('system') OR "personId" = (SELECT current_person()));
