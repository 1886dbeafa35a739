-- CreateEnum
CREATE TYPE "DistanceUnit" AS ENUM ('miles', 'kilometres');

-- AlterTable
ALTER TABLE "District" ADD COLUMN     "distances" "DistanceUnit";

-- CreateTable
CREATE TABLE "Closure" (
    "districtId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Closure_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateTable
CREATE TABLE "HelplineText" (
    "districtId" UUID NOT NULL,
    "helplineId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "contact" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "HelplineText_pkey" PRIMARY KEY ("districtId","helplineId","locale")
);

-- CreateIndex
CREATE UNIQUE INDEX "Closure_districtId_startsOn_endsOn_key" ON "Closure"("districtId", "startsOn", "endsOn");

-- AddForeignKey
ALTER TABLE "Closure" ADD CONSTRAINT "Closure_districtId_fkey" FOREIGN KEY ("districtId") REFERENCES "District"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HelplineText" ADD CONSTRAINT "HelplineText_districtId_helplineId_fkey" FOREIGN KEY ("districtId", "helplineId") REFERENCES "Helpline"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['Closure', 'HelplineText'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I TO bookends_app USING ("districtId" = (SELECT current_district())) WITH CHECK ("districtId" = (SELECT current_district()))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO bookends_app', t);
  END LOOP;
  -- Everyone in the district reads these; its office writes them.
  FOREACH t IN ARRAY ARRAY['Closure', 'Helpline', 'HelplineText'] LOOP
    EXECUTE format('CREATE POLICY office_adds ON %I AS RESTRICTIVE FOR INSERT TO bookends_app WITH CHECK (in_hat(''coordinator'', ''system''))', t);
    EXECUTE format('CREATE POLICY office_changes ON %I AS RESTRICTIVE FOR UPDATE TO bookends_app USING (in_hat(''coordinator'', ''system''))', t);
    EXECUTE format('CREATE POLICY office_removes ON %I AS RESTRICTIVE FOR DELETE TO bookends_app USING (in_hat(''coordinator'', ''system''))', t);
  END LOOP;
END $$;
CREATE POLICY office_changes ON "District" AS RESTRICTIVE FOR UPDATE TO bookends_app
  USING (in_hat('coordinator', 'system'));

ALTER TABLE "Closure" ADD CONSTRAINT days_in_order CHECK ("startsOn" <= "endsOn");
