-- citext compares addresses without case; btree_gist lets an exclusion constraint compare ids.
CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "ContactFormat" AS ENUM ('libraryVisit', 'meeting', 'coTeaching', 'phone', 'video', 'messages', 'observation', 'event', 'checkIn');

-- CreateEnum
CREATE TYPE "MentorFunction" AS ENUM ('sharingKnowledge', 'psychosocialSupport', 'guiding', 'roleModelling', 'providingIdeas', 'networking');

-- CreateEnum
CREATE TYPE "RoundState" AS ENUM ('running', 'draft', 'published', 'discarded', 'failed');

-- CreateEnum
CREATE TYPE "MatchOrigin" AS ENUM ('solver', 'hand');

-- CreateEnum
CREATE TYPE "EndReason" AS ENUM ('programmeOver', 'workloadOrLeave', 'movedSchool', 'anotherFit', 'other');

-- CreateEnum
CREATE TYPE "ScheduleType" AS ENUM ('fixed', 'flexible', 'mixed');

-- CreateEnum
CREATE TYPE "MeetingWay" AS ENUM ('inPerson', 'video', 'phone', 'messages');

-- CreateEnum
CREATE TYPE "TopicSide" AS ENUM ('strength', 'growth');

-- CreateEnum
CREATE TYPE "WishKind" AS ENUM ('wish', 'veto');

-- CreateEnum
CREATE TYPE "EnrolmentRole" AS ENUM ('mentee', 'mentor', 'host');

-- CreateEnum
CREATE TYPE "EnrolmentState" AS ENUM ('draft', 'submitted', 'returned', 'approved');

-- CreateEnum
CREATE TYPE "RequirementKind" AS ENUM ('contactMinutesPerMonth', 'visitsPerYear', 'firstContactDays');

-- CreateEnum
CREATE TYPE "RosterKind" AS ENUM ('schools', 'staff');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('reading', 'mapping', 'staging', 'staged', 'applied', 'cancelled', 'failed', 'undone');

-- CreateEnum
CREATE TYPE "RowOutcome" AS ENUM ('added', 'changed', 'same', 'problem');

-- CreateEnum
CREATE TYPE "OfficeHat" AS ENUM ('coordinator', 'principal');

-- CreateEnum
CREATE TYPE "LibrarianStanding" AS ENUM ('unknown', 'proposed', 'confirmed', 'declined');

-- CreateEnum
CREATE TYPE "SchoolLevel" AS ENUM ('elementary', 'middle', 'secondary', 'k12');

-- CreateEnum
CREATE TYPE "VisitState" AS ENUM ('asked', 'proposed', 'booked', 'declined', 'cancelled');

-- CreateEnum
CREATE TYPE "VisitMode" AS ENUM ('inPerson', 'virtual');

-- CreateTable
CREATE TABLE "Activity" (
    "districtId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "mentorshipId" UUID NOT NULL,
    "loggedById" UUID NOT NULL,
    "date" DATE NOT NULL,
    "minutes" INTEGER NOT NULL,
    "format" "ContactFormat" NOT NULL,
    "functions" "MentorFunction"[],
    "topics" TEXT[],
    "publicLine" TEXT NOT NULL DEFAULT '',
    "lineKept" BOOLEAN NOT NULL DEFAULT false,
    "visitId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "loggedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cancelledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Activity_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateTable
CREATE TABLE "ActivityRevision" (
    "districtId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "activityId" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "before" JSONB NOT NULL,

    CONSTRAINT "ActivityRevision_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "name" TEXT,
    "image" TEXT,
    "emailVerified" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "sessionToken" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "districtId" UUID,
    "device" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL DEFAULT (now() + '14 days'::interval),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInCode" (
    "id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "codeHash" TEXT,
    "browserHash" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SignInCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "WorkerHeartbeat" (
    "id" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "beatAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorkerHeartbeat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MatchRound" (
    "districtId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "RoundState" NOT NULL DEFAULT 'running',
    "problem" JSONB,
    "result" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "startedById" UUID NOT NULL,
    "progressId" UUID,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MatchRound_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateTable
CREATE TABLE "Match" (
    "districtId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "menteeId" UUID NOT NULL,
    "mentorId" UUID NOT NULL,
    "fit" INTEGER NOT NULL,
    "parts" JSONB NOT NULL,
    "origin" "MatchOrigin" NOT NULL DEFAULT 'solver',

    CONSTRAINT "Match_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateTable
CREATE TABLE "Unmatched" (
    "districtId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "reasons" JSONB NOT NULL,

    CONSTRAINT "Unmatched_pkey" PRIMARY KEY ("districtId","roundId","personId")
);

-- CreateTable
CREATE TABLE "Mentorship" (
    "districtId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "mentorId" UUID NOT NULL,
    "menteeId" UUID NOT NULL,
    "fit" INTEGER,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Mentorship_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateTable
CREATE TABLE "MentorshipEnd" (
    "districtId" UUID NOT NULL,
    "mentorshipId" UUID NOT NULL,
    "endedById" UUID NOT NULL,
    "endedAt" TIMESTAMPTZ(3) NOT NULL,
    "reason" "EndReason" NOT NULL,

    CONSTRAINT "MentorshipEnd_pkey" PRIMARY KEY ("districtId","mentorshipId")
);

-- CreateTable
CREATE TABLE "Agreement" (
    "districtId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "mentorshipId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "terms" JSONB NOT NULL,
    "writtenById" UUID NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Agreement_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateTable
CREATE TABLE "AgreementAcceptance" (
    "districtId" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AgreementAcceptance_pkey" PRIMARY KEY ("districtId","agreementId","personId")
);

-- CreateTable
CREATE TABLE "DataKey" (
    "districtId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "wrapped" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DataKey_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateTable
CREATE TABLE "ActivityNote" (
    "districtId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "activityId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "words" BYTEA NOT NULL,
    "keyId" UUID NOT NULL,
    "sharedAt" TIMESTAMPTZ(3),
    "writtenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ActivityNote_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateTable
CREATE TABLE "CheckIn" (
    "districtId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "week" DATE NOT NULL,
    "energy" INTEGER NOT NULL,
    "workload" INTEGER NOT NULL,
    "belonging" INTEGER NOT NULL,
    "words" BYTEA,
    "keyId" UUID,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CheckIn_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateTable
CREATE TABLE "CheckInShare" (
    "districtId" UUID NOT NULL,
    "checkInId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "mentorshipId" UUID NOT NULL,
    "readerId" UUID NOT NULL,
    "sharedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CheckInShare_pkey" PRIMARY KEY ("districtId","checkInId","mentorshipId")
);

-- CreateTable
CREATE TABLE "TalkSignal" (
    "districtId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "mentorshipId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "readerId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "TalkSignal_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "districtId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "words" BYTEA NOT NULL,
    "keyId" UUID NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateTable
CREATE TABLE "Profile" (
    "districtId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "level" "SchoolLevel",
    "yearsInLibrary" INTEGER,
    "schedule" "ScheduleType",
    "languages" TEXT[],
    "meetingWays" "MeetingWay"[],
    "travelMinutes" INTEGER,
    "windowsText" TEXT NOT NULL DEFAULT '',
    "ownWords" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Profile_pkey" PRIMARY KEY ("districtId","personId")
);

-- CreateTable
CREATE TABLE "ProfileTopic" (
    "districtId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "side" "TopicSide" NOT NULL,
    "topic" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,

    CONSTRAINT "ProfileTopic_pkey" PRIMARY KEY ("districtId","personId","side","topic")
);

-- CreateTable
CREATE TABLE "FreeWindow" (
    "districtId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "startMinute" INTEGER NOT NULL,
    "endMinute" INTEGER NOT NULL,

    CONSTRAINT "FreeWindow_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateTable
CREATE TABLE "PairWish" (
    "districtId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "aboutId" UUID NOT NULL,
    "kind" "WishKind" NOT NULL,
    "rank" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PairWish_pkey" PRIMARY KEY ("districtId","personId","aboutId")
);

-- CreateTable
CREATE TABLE "Programme" (
    "districtId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "schoolYear" INTEGER NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "matchDeadline" DATE NOT NULL,
    "trialDays" INTEGER NOT NULL DEFAULT 30,
    "poorBelow" INTEGER NOT NULL DEFAULT 3500,
    "weakBelow" INTEGER NOT NULL DEFAULT 5500,
    "loadStep" INTEGER NOT NULL DEFAULT 0,
    "weights" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Programme_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateTable
CREATE TABLE "Requirement" (
    "districtId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "kind" "RequirementKind" NOT NULL,
    "amount" INTEGER NOT NULL,

    CONSTRAINT "Requirement_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "districtId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "tokenHash" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "openedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "sendings" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateTable
CREATE TABLE "Enrolment" (
    "districtId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "roles" "EnrolmentRole"[],
    "state" "EnrolmentState" NOT NULL DEFAULT 'draft',
    "capacity" INTEGER NOT NULL DEFAULT 0,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMPTZ(3),
    "approvedAt" TIMESTAMPTZ(3),
    "noMatchReason" TEXT,

    CONSTRAINT "Enrolment_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateTable
CREATE TABLE "EnrolmentQuestion" (
    "districtId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "EnrolmentQuestion_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "districtId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "system" TEXT,
    "hat" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" UUID,
    "ownerId" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateTable
CREATE TABLE "CommandReceipt" (
    "districtId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "command" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "resultId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CommandReceipt_pkey" PRIMARY KEY ("districtId","personId","command","key")
);

-- CreateTable
CREATE TABLE "Notice" (
    "districtId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "values" JSONB NOT NULL DEFAULT '{}',
    "href" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateTable
CREATE TABLE "Mail" (
    "districtId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "noticeId" UUID NOT NULL,
    "calendar" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "failedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateTable
CREATE TABLE "Progress" (
    "districtId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'waiting',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "startedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "Progress_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateTable
CREATE TABLE "RosterImport" (
    "districtId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "RosterKind" NOT NULL,
    "state" "ImportState" NOT NULL DEFAULT 'reading',
    "fileName" TEXT NOT NULL,
    "file" BYTEA,
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "columns" TEXT[],
    "counts" JSONB NOT NULL DEFAULT '{}',
    "uploadedById" UUID NOT NULL,
    "progressId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appliedAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "RosterImport_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "districtId" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "rowNumber" INTEGER NOT NULL,
    "outcome" "RowOutcome" NOT NULL,
    "raw" JSONB NOT NULL,
    "values" JSONB,
    "problems" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("districtId","importId","rowNumber")
);

-- CreateTable
CREATE TABLE "ImportChange" (
    "districtId" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "before" JSONB,
    "after" JSONB NOT NULL,

    CONSTRAINT "ImportChange_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateTable
CREATE TABLE "ColumnMapping" (
    "districtId" UUID NOT NULL,
    "kind" "RosterKind" NOT NULL,
    "mapping" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ColumnMapping_pkey" PRIMARY KEY ("districtId","kind")
);

-- CreateTable
CREATE TABLE "TitleRule" (
    "districtId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "phrase" CITEXT NOT NULL,
    "librarian" BOOLEAN NOT NULL,

    CONSTRAINT "TitleRule_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateTable
CREATE TABLE "District" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "District_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Helpline" (
    "districtId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "contact" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Helpline_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateTable
CREATE TABLE "Person" (
    "districtId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID,
    "staffId" TEXT,
    "firstName" TEXT NOT NULL,
    "lastName" TEXT NOT NULL,
    "email" CITEXT NOT NULL,
    "jobTitle" TEXT NOT NULL DEFAULT '',
    "librarian" "LibrarianStanding" NOT NULL DEFAULT 'unknown',
    "startDate" DATE,
    "supervisorId" UUID,
    "locale" TEXT,
    "leftAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateTable
CREATE TABLE "Hat" (
    "districtId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "hat" "OfficeHat" NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Hat_pkey" PRIMARY KEY ("districtId","personId","hat")
);

-- CreateTable
CREATE TABLE "School" (
    "districtId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sourceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "city" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT '',
    "zip" TEXT NOT NULL DEFAULT '',
    "level" "SchoolLevel",
    "lowGrade" TEXT NOT NULL DEFAULT '',
    "highGrade" TEXT NOT NULL DEFAULT '',
    "enrolment" INTEGER,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "coordinatesDoubtful" BOOLEAN NOT NULL DEFAULT false,
    "timeZone" TEXT,
    "closedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "School_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "districtId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "fte" INTEGER NOT NULL DEFAULT 1000,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateTable
CREATE TABLE "Visit" (
    "districtId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "visitorId" UUID NOT NULL,
    "hostId" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "mentorshipId" UUID,
    "state" "VisitState" NOT NULL DEFAULT 'asked',
    "date" DATE NOT NULL,
    "startMinute" INTEGER NOT NULL,
    "endMinute" INTEGER NOT NULL,
    "timeZone" TEXT NOT NULL,
    "mode" "VisitMode" NOT NULL DEFAULT 'inPerson',
    "withStudents" BOOLEAN NOT NULL DEFAULT false,
    "lookFors" TEXT[],
    "lastWordById" UUID NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Visit_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateTable
CREATE TABLE "VisitPresence" (
    "districtId" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "during" tstzrange NOT NULL,

    CONSTRAINT "VisitPresence_pkey" PRIMARY KEY ("districtId","visitId","personId")
);

-- CreateTable
CREATE TABLE "VisitTurn" (
    "districtId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "turn" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "startMinute" INTEGER NOT NULL,
    "endMinute" INTEGER NOT NULL,

    CONSTRAINT "VisitTurn_pkey" PRIMARY KEY ("districtId","id")
);

-- CreateIndex
CREATE INDEX "Activity_districtId_mentorshipId_date_idx" ON "Activity"("districtId", "mentorshipId", "date");

-- CreateIndex
CREATE INDEX "Activity_districtId_date_idx" ON "Activity"("districtId", "date");

-- CreateIndex
CREATE INDEX "Activity_districtId_loggedById_date_idx" ON "Activity"("districtId", "loggedById", "date");

-- CreateIndex
CREATE INDEX "ActivityRevision_districtId_activityId_at_idx" ON "ActivityRevision"("districtId", "activityId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_sessionToken_key" ON "Session"("sessionToken");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "SignInCode_email_createdAt_idx" ON "SignInCode"("email", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "MatchRound_districtId_programmeId_number_key" ON "MatchRound"("districtId", "programmeId", "number");

-- CreateIndex
CREATE INDEX "Match_districtId_roundId_mentorId_idx" ON "Match"("districtId", "roundId", "mentorId");

-- CreateIndex
CREATE UNIQUE INDEX "Match_districtId_roundId_menteeId_key" ON "Match"("districtId", "roundId", "menteeId");

-- CreateIndex
CREATE INDEX "Mentorship_districtId_mentorId_endedAt_idx" ON "Mentorship"("districtId", "mentorId", "endedAt");

-- CreateIndex
CREATE INDEX "Mentorship_districtId_menteeId_endedAt_idx" ON "Mentorship"("districtId", "menteeId", "endedAt");

-- CreateIndex
CREATE INDEX "Mentorship_districtId_programmeId_endedAt_idx" ON "Mentorship"("districtId", "programmeId", "endedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Agreement_districtId_mentorshipId_version_key" ON "Agreement"("districtId", "mentorshipId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "DataKey_districtId_authorId_key" ON "DataKey"("districtId", "authorId");

-- CreateIndex
CREATE UNIQUE INDEX "ActivityNote_districtId_activityId_authorId_key" ON "ActivityNote"("districtId", "activityId", "authorId");

-- CreateIndex
CREATE UNIQUE INDEX "CheckIn_districtId_id_authorId_key" ON "CheckIn"("districtId", "id", "authorId");

-- CreateIndex
CREATE UNIQUE INDEX "CheckIn_districtId_authorId_week_key" ON "CheckIn"("districtId", "authorId", "week");

-- CreateIndex
CREATE INDEX "CheckInShare_districtId_readerId_idx" ON "CheckInShare"("districtId", "readerId");

-- CreateIndex
CREATE INDEX "TalkSignal_districtId_readerId_at_idx" ON "TalkSignal"("districtId", "readerId", "at");

-- CreateIndex
CREATE INDEX "TalkSignal_districtId_authorId_at_idx" ON "TalkSignal"("districtId", "authorId", "at");

-- CreateIndex
CREATE INDEX "Draft_savedAt_idx" ON "Draft"("savedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Draft_districtId_personId_form_subject_key" ON "Draft"("districtId", "personId", "form", "subject");

-- CreateIndex
CREATE INDEX "FreeWindow_districtId_personId_idx" ON "FreeWindow"("districtId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Programme_districtId_schoolYear_name_key" ON "Programme"("districtId", "schoolYear", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Requirement_districtId_programmeId_kind_key" ON "Requirement"("districtId", "programmeId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_districtId_programmeId_personId_key" ON "Invitation"("districtId", "programmeId", "personId");

-- CreateIndex
CREATE INDEX "Enrolment_districtId_programmeId_state_idx" ON "Enrolment"("districtId", "programmeId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Enrolment_districtId_programmeId_personId_key" ON "Enrolment"("districtId", "programmeId", "personId");

-- CreateIndex
CREATE INDEX "EnrolmentQuestion_districtId_enrolmentId_idx" ON "EnrolmentQuestion"("districtId", "enrolmentId");

-- CreateIndex
CREATE INDEX "AuditEvent_districtId_at_id_idx" ON "AuditEvent"("districtId", "at", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_districtId_ownerId_at_idx" ON "AuditEvent"("districtId", "ownerId", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_districtId_subjectId_at_idx" ON "AuditEvent"("districtId", "subjectId", "at");

-- CreateIndex
CREATE INDEX "CommandReceipt_at_idx" ON "CommandReceipt"("at");

-- CreateIndex
CREATE INDEX "Notice_districtId_personId_createdAt_idx" ON "Notice"("districtId", "personId", "createdAt");

-- CreateIndex
CREATE INDEX "Notice_districtId_personId_readAt_idx" ON "Notice"("districtId", "personId", "readAt");

-- CreateIndex
CREATE INDEX "Mail_sentAt_createdAt_idx" ON "Mail"("sentAt", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_districtId_noticeId_key" ON "Mail"("districtId", "noticeId");

-- CreateIndex
CREATE INDEX "RosterImport_districtId_createdAt_idx" ON "RosterImport"("districtId", "createdAt");

-- CreateIndex
CREATE INDEX "ImportRow_districtId_importId_outcome_rowNumber_idx" ON "ImportRow"("districtId", "importId", "outcome", "rowNumber");

-- CreateIndex
CREATE INDEX "ImportChange_districtId_importId_idx" ON "ImportChange"("districtId", "importId");

-- CreateIndex
CREATE UNIQUE INDEX "TitleRule_districtId_phrase_key" ON "TitleRule"("districtId", "phrase");

-- CreateIndex
CREATE INDEX "Person_userId_idx" ON "Person"("userId");

-- CreateIndex
CREATE INDEX "Person_email_idx" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Person_districtId_lastName_firstName_id_idx" ON "Person"("districtId", "lastName", "firstName", "id");

-- CreateIndex
CREATE INDEX "Person_districtId_librarian_lastName_idx" ON "Person"("districtId", "librarian", "lastName");

-- CreateIndex
CREATE INDEX "Person_districtId_supervisorId_idx" ON "Person"("districtId", "supervisorId");

-- CreateIndex
CREATE UNIQUE INDEX "Person_districtId_email_key" ON "Person"("districtId", "email");

-- CreateIndex
CREATE UNIQUE INDEX "Person_districtId_staffId_key" ON "Person"("districtId", "staffId");

-- CreateIndex
CREATE UNIQUE INDEX "Person_districtId_userId_key" ON "Person"("districtId", "userId");

-- CreateIndex
CREATE INDEX "School_districtId_name_id_idx" ON "School"("districtId", "name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "School_districtId_sourceId_key" ON "School"("districtId", "sourceId");

-- CreateIndex
CREATE INDEX "Assignment_districtId_schoolId_idx" ON "Assignment"("districtId", "schoolId");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_districtId_personId_schoolId_key" ON "Assignment"("districtId", "personId", "schoolId");

-- CreateIndex
CREATE INDEX "Visit_districtId_visitorId_date_idx" ON "Visit"("districtId", "visitorId", "date");

-- CreateIndex
CREATE INDEX "Visit_districtId_hostId_date_idx" ON "Visit"("districtId", "hostId", "date");

-- CreateIndex
CREATE INDEX "Visit_districtId_schoolId_date_idx" ON "Visit"("districtId", "schoolId", "date");

-- CreateIndex
CREATE INDEX "Visit_districtId_state_date_idx" ON "Visit"("districtId", "state", "date");

-- CreateIndex
CREATE INDEX "Visit_districtId_mentorshipId_idx" ON "Visit"("districtId", "mentorshipId");

-- CreateIndex
CREATE INDEX "VisitTurn_districtId_visitId_at_idx" ON "VisitTurn"("districtId", "visitId", "at");

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_districtId_mentorshipId_fkey" FOREIGN KEY ("districtId", "mentorshipId") REFERENCES "Mentorship"("districtId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_districtId_loggedById_fkey" FOREIGN KEY ("districtId", "loggedById") REFERENCES "Person"("districtId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityRevision" ADD CONSTRAINT "ActivityRevision_districtId_activityId_fkey" FOREIGN KEY ("districtId", "activityId") REFERENCES "Activity"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MatchRound" ADD CONSTRAINT "MatchRound_districtId_programmeId_fkey" FOREIGN KEY ("districtId", "programmeId") REFERENCES "Programme"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Match" ADD CONSTRAINT "Match_districtId_roundId_fkey" FOREIGN KEY ("districtId", "roundId") REFERENCES "MatchRound"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Match" ADD CONSTRAINT "Match_districtId_menteeId_fkey" FOREIGN KEY ("districtId", "menteeId") REFERENCES "Person"("districtId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Match" ADD CONSTRAINT "Match_districtId_mentorId_fkey" FOREIGN KEY ("districtId", "mentorId") REFERENCES "Person"("districtId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unmatched" ADD CONSTRAINT "Unmatched_districtId_roundId_fkey" FOREIGN KEY ("districtId", "roundId") REFERENCES "MatchRound"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unmatched" ADD CONSTRAINT "Unmatched_districtId_personId_fkey" FOREIGN KEY ("districtId", "personId") REFERENCES "Person"("districtId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mentorship" ADD CONSTRAINT "Mentorship_districtId_programmeId_fkey" FOREIGN KEY ("districtId", "programmeId") REFERENCES "Programme"("districtId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mentorship" ADD CONSTRAINT "Mentorship_districtId_mentorId_fkey" FOREIGN KEY ("districtId", "mentorId") REFERENCES "Person"("districtId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mentorship" ADD CONSTRAINT "Mentorship_districtId_menteeId_fkey" FOREIGN KEY ("districtId", "menteeId") REFERENCES "Person"("districtId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentorshipEnd" ADD CONSTRAINT "MentorshipEnd_districtId_mentorshipId_fkey" FOREIGN KEY ("districtId", "mentorshipId") REFERENCES "Mentorship"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_districtId_mentorshipId_fkey" FOREIGN KEY ("districtId", "mentorshipId") REFERENCES "Mentorship"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementAcceptance" ADD CONSTRAINT "AgreementAcceptance_districtId_agreementId_fkey" FOREIGN KEY ("districtId", "agreementId") REFERENCES "Agreement"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementAcceptance" ADD CONSTRAINT "AgreementAcceptance_districtId_personId_fkey" FOREIGN KEY ("districtId", "personId") REFERENCES "Person"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityNote" ADD CONSTRAINT "ActivityNote_districtId_activityId_fkey" FOREIGN KEY ("districtId", "activityId") REFERENCES "Activity"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityNote" ADD CONSTRAINT "ActivityNote_districtId_authorId_fkey" FOREIGN KEY ("districtId", "authorId") REFERENCES "Person"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckIn" ADD CONSTRAINT "CheckIn_districtId_authorId_fkey" FOREIGN KEY ("districtId", "authorId") REFERENCES "Person"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckInShare" ADD CONSTRAINT "CheckInShare_districtId_checkInId_authorId_fkey" FOREIGN KEY ("districtId", "checkInId", "authorId") REFERENCES "CheckIn"("districtId", "id", "authorId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckInShare" ADD CONSTRAINT "CheckInShare_districtId_mentorshipId_fkey" FOREIGN KEY ("districtId", "mentorshipId") REFERENCES "Mentorship"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Profile" ADD CONSTRAINT "Profile_districtId_personId_fkey" FOREIGN KEY ("districtId", "personId") REFERENCES "Person"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfileTopic" ADD CONSTRAINT "ProfileTopic_districtId_personId_fkey" FOREIGN KEY ("districtId", "personId") REFERENCES "Person"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FreeWindow" ADD CONSTRAINT "FreeWindow_districtId_personId_fkey" FOREIGN KEY ("districtId", "personId") REFERENCES "Person"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairWish" ADD CONSTRAINT "PairWish_districtId_personId_fkey" FOREIGN KEY ("districtId", "personId") REFERENCES "Person"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairWish" ADD CONSTRAINT "PairWish_districtId_aboutId_fkey" FOREIGN KEY ("districtId", "aboutId") REFERENCES "Person"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Requirement" ADD CONSTRAINT "Requirement_districtId_programmeId_fkey" FOREIGN KEY ("districtId", "programmeId") REFERENCES "Programme"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_districtId_programmeId_fkey" FOREIGN KEY ("districtId", "programmeId") REFERENCES "Programme"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_districtId_personId_fkey" FOREIGN KEY ("districtId", "personId") REFERENCES "Person"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_districtId_programmeId_fkey" FOREIGN KEY ("districtId", "programmeId") REFERENCES "Programme"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_districtId_personId_fkey" FOREIGN KEY ("districtId", "personId") REFERENCES "Person"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EnrolmentQuestion" ADD CONSTRAINT "EnrolmentQuestion_districtId_enrolmentId_fkey" FOREIGN KEY ("districtId", "enrolmentId") REFERENCES "Enrolment"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_districtId_personId_fkey" FOREIGN KEY ("districtId", "personId") REFERENCES "Person"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_districtId_noticeId_fkey" FOREIGN KEY ("districtId", "noticeId") REFERENCES "Notice"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_districtId_importId_fkey" FOREIGN KEY ("districtId", "importId") REFERENCES "RosterImport"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportChange" ADD CONSTRAINT "ImportChange_districtId_importId_fkey" FOREIGN KEY ("districtId", "importId") REFERENCES "RosterImport"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Helpline" ADD CONSTRAINT "Helpline_districtId_fkey" FOREIGN KEY ("districtId") REFERENCES "District"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_districtId_fkey" FOREIGN KEY ("districtId") REFERENCES "District"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_districtId_supervisorId_fkey" FOREIGN KEY ("districtId", "supervisorId") REFERENCES "Person"("districtId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hat" ADD CONSTRAINT "Hat_districtId_personId_fkey" FOREIGN KEY ("districtId", "personId") REFERENCES "Person"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "School" ADD CONSTRAINT "School_districtId_fkey" FOREIGN KEY ("districtId") REFERENCES "District"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_districtId_personId_fkey" FOREIGN KEY ("districtId", "personId") REFERENCES "Person"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_districtId_schoolId_fkey" FOREIGN KEY ("districtId", "schoolId") REFERENCES "School"("districtId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_districtId_visitorId_fkey" FOREIGN KEY ("districtId", "visitorId") REFERENCES "Person"("districtId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_districtId_hostId_fkey" FOREIGN KEY ("districtId", "hostId") REFERENCES "Person"("districtId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_districtId_schoolId_fkey" FOREIGN KEY ("districtId", "schoolId") REFERENCES "School"("districtId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_districtId_mentorshipId_fkey" FOREIGN KEY ("districtId", "mentorshipId") REFERENCES "Mentorship"("districtId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitPresence" ADD CONSTRAINT "VisitPresence_districtId_visitId_fkey" FOREIGN KEY ("districtId", "visitId") REFERENCES "Visit"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitPresence" ADD CONSTRAINT "VisitPresence_districtId_personId_fkey" FOREIGN KEY ("districtId", "personId") REFERENCES "Person"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitTurn" ADD CONSTRAINT "VisitTurn_districtId_visitId_fkey" FOREIGN KEY ("districtId", "visitId") REFERENCES "Visit"("districtId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
