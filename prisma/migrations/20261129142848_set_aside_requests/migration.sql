-- AlterEnum
ALTER TYPE "RequestState" ADD VALUE 'setAside';
