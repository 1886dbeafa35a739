-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "provenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateIndex
CREATE INDEX "ActivityNote_districtId_keyId_idx" ON "ActivityNote"("districtId", "keyId");

-- CreateIndex
CREATE INDEX "CheckIn_districtId_keyId_idx" ON "CheckIn"("districtId", "keyId");

-- CreateIndex
CREATE INDEX "Draft_districtId_keyId_idx" ON "Draft"("districtId", "keyId");

-- AddForeignKey
ALTER TABLE "ActivityNote" ADD CONSTRAINT "ActivityNote_districtId_keyId_fkey" FOREIGN KEY ("districtId", "keyId") REFERENCES "DataKey"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckIn" ADD CONSTRAINT "CheckIn_districtId_keyId_fkey" FOREIGN KEY ("districtId", "keyId") REFERENCES "DataKey"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_districtId_keyId_fkey" FOREIGN KEY ("districtId", "keyId") REFERENCES "DataKey"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Keys are wrapped anew for every district at once, by a role of its own that reads nothing they open.
GRANT USAGE ON SCHEMA public TO bookends_keys;
CREATE POLICY rotation_reads ON "DataKey" FOR SELECT TO bookends_keys USING (true);
CREATE POLICY rotation_wraps ON "DataKey" FOR UPDATE TO bookends_keys USING (true) WITH CHECK (true);
GRANT SELECT ("districtId", id, "authorId", wrapped), UPDATE (wrapped) ON "DataKey" TO bookends_keys;
