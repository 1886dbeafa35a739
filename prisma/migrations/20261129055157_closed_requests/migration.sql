-- AlterEnum
ALTER TYPE "RequestState" ADD VALUE 'overtaken';
ALTER TYPE "RequestState" ADD VALUE 'departed';
