-- AlterTable
ALTER TABLE "MatchScenario" ADD COLUMN     "codeVersion" TEXT NOT NULL DEFAULT '';
