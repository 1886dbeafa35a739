-- CreateTable
CREATE TABLE "RequestLift" (
    "districtId" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "liftedById" UUID NOT NULL,
    "liftedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RequestLift_pkey" PRIMARY KEY ("districtId","requestId")
);

-- AddForeignKey
ALTER TABLE "RequestLift" ADD CONSTRAINT "RequestLift_districtId_requestId_fkey" FOREIGN KEY ("districtId", "requestId") REFERENCES "PairRequest"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whether two are allowed again is the office's: never of a coordinator who is one of the two.
CREATE FUNCTION of_the_request(request uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM "PairRequest" r
    WHERE r."districtId" = current_district() AND r.id = request
      AND current_person() IN (r."mentorId", r."menteeId"))
$$;
ALTER TABLE "RequestLift" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "RequestLift" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "RequestLift" TO bookends_app
  USING ("districtId" = (SELECT current_district())) WITH CHECK ("districtId" = (SELECT current_district()));
CREATE POLICY office ON "RequestLift" AS RESTRICTIVE TO bookends_app
  USING (in_hat('system') OR (in_hat('coordinator') AND NOT of_the_request("requestId")));
CREATE POLICY own_word ON "RequestLift" AS RESTRICTIVE FOR INSERT TO bookends_app
  WITH CHECK ("liftedById" = (SELECT current_person()));
GRANT SELECT, INSERT, DELETE ON "RequestLift" TO bookends_app;
