-- AlterTable
ALTER TABLE "Programme" ADD COLUMN     "floor" INTEGER NOT NULL DEFAULT 0;
