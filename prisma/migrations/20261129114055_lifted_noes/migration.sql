-- CreateTable
CREATE TABLE "DeclineLift" (
    "districtId" UUID NOT NULL,
    "mentorshipId" UUID NOT NULL,
    "liftedById" UUID NOT NULL,
    "liftedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DeclineLift_pkey" PRIMARY KEY ("districtId","mentorshipId")
);

-- AddForeignKey
ALTER TABLE "DeclineLift" ADD CONSTRAINT "DeclineLift_districtId_mentorshipId_fkey" FOREIGN KEY ("districtId", "mentorshipId") REFERENCES "MentorshipDecline"("districtId", "mentorshipId") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whether two are allowed again is the office's: never of a coordinator who is half of the pair.
ALTER TABLE "DeclineLift" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "DeclineLift" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "DeclineLift" TO bookends_app
  USING ("districtId" = (SELECT current_district())) WITH CHECK ("districtId" = (SELECT current_district()));
CREATE POLICY office ON "DeclineLift" AS RESTRICTIVE TO bookends_app
  USING (in_hat('system') OR (in_hat('coordinator') AND NOT of_the_pair("mentorshipId")));
CREATE POLICY own_word ON "DeclineLift" AS RESTRICTIVE FOR INSERT TO bookends_app
  WITH CHECK ("liftedById" = (SELECT current_person()));
GRANT SELECT, INSERT, DELETE ON "DeclineLift" TO bookends_app;
