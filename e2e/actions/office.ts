import { randomInt, randomUUID } from "node:crypto";
import { declinePair, liftNo } from "@/lib/answers/commands";
import { addClosure, removeClosure } from "@/lib/closures/commands";
import { addDays, type IsoDate, toColumn } from "@/lib/dates";
import { recordDeparture } from "@/lib/departures/commands";
import { saveDraft } from "@/lib/drafts/commands";
import { applyImport, receiveFile } from "@/lib/imports/commands";
import { findImport } from "@/lib/imports/queries";
import { endMentorshipFor } from "@/lib/mentorships/commands";
import { acceptRequest, askMentor, refuseRequest } from "@/lib/requests/commands";
import { liftRequestNo } from "@/lib/requests/lifting";
import { addPhrase, decideStanding } from "@/lib/roster/commands";
import type { TestDistrict } from "@/lib/testing/district";
import type { Coordinator } from "@/lib/viewer";
import type { EnrolmentRole, EnrolmentState, Prisma } from "@/prisma/generated/client";
import type { OtherDistrict, Someone } from "../strangers";
import { granted, until } from "./granted";
import { Rounds } from "./rounds";

/** A district's office; makes what a coordinator's action is about, in the state it needs. */
export class Office {
  readonly district: TestDistrict;
  readonly viewer: Coordinator;
  readonly rounds: Rounds;
  private made = 0;

  constructor(readonly home: OtherDistrict) {
    this.district = home.district;
    this.viewer = this.district.coordinatorViewer(home.coordinator);
    this.rounds = new Rounds(this);
  }

  /** A word that stands in this district alone. */
  word(): string {
    return `word ${++this.made} of ${this.district.id.slice(0, 8)}`;
  }

  async enrolment(
    state: EnrolmentState,
    role: EnrolmentRole,
    more: Partial<Prisma.EnrolmentUncheckedCreateInput> = {},
  ) {
    const { id: personId } = await this.district.person();
    const { districtId } = this.viewer;
    const row = {
      districtId,
      programmeId: this.home.ids.programme,
      personId,
      roles: [role],
      state,
    };
    const { id } = await this.district.put((tx) =>
      tx.enrolment.create({ data: { ...row, ...more } }),
    );
    return id;
  }

  /** The moment at which one sign-up was approved, and no other. */
  async approval(): Promise<string> {
    const approvedAt = new Date(this.viewer.now.getTime() + randomInt(600_000));
    await this.enrolment("approved", "mentee", { approvedAt });
    return approvedAt.toISOString();
  }

  async invitation(): Promise<string> {
    const { id: personId } = await this.district.person();
    const hours = (count: number) => new Date(this.viewer.now.getTime() + count * 3_600_000);
    const row = { districtId: this.district.id, programmeId: this.home.ids.programme, personId };
    const data = { ...row, createdAt: hours(-1), sentAt: hours(-1), expiresAt: hours(100) };
    return (await this.district.put((tx) => tx.invitation.create({ data }))).id;
  }

  async doubtfulSchool(): Promise<string> {
    return (await this.district.school({ coordinatesDoubtful: true })).id;
  }

  async closure({ removed = false } = {}): Promise<string> {
    const closure = { name: this.word(), startsOn: this.freeDay(), endsOn: this.freeDay() };
    granted(await addClosure(this.viewer, closure));
    const { id: districtId } = this.district;
    const where = { districtId, name: closure.name };
    const { id } = await this.district.put((tx) => tx.closure.findFirstOrThrow({ where }));
    if (removed) granted(await removeClosure(this.viewer, { id }));
    return id;
  }

  async helpline(): Promise<string> {
    const data = { districtId: this.district.id, name: this.word(), contact: "Call 555 0199" };
    return (await this.district.put((tx) => tx.helpline.create({ data }))).id;
  }

  freeDay(): IsoDate {
    return addDays(this.district.today, 100 + ++this.made);
  }

  async phrase(): Promise<string> {
    const phrase = this.word();
    granted(await addPhrase(this.viewer, { phrase, librarian: true }));
    return phrase;
  }

  async decision(): Promise<string> {
    const { id } = await this.district.person();
    const decided = { people: [id], standing: "declined" as const };
    return granted(await decideStanding(this.viewer, decided)).batch;
  }

  async departed(): Promise<string> {
    const { id: personId } = await this.district.person();
    granted(await recordDeparture(this.viewer, { personId }));
    return personId;
  }

  async pair({ ended = false } = {}): Promise<string> {
    const [mentor, mentee] = [await this.district.mentor(), await this.district.mentee()];
    const { id: mentorshipId } = await this.district.mentorship(mentor, mentee);
    if (ended) granted(await endMentorshipFor(this.viewer, { mentorshipId, reason: "other" }));
    return mentorshipId;
  }

  /** A pair that its mentee said no to. */
  async declined({ lifted = false } = {}): Promise<string> {
    const [mentor, mentee] = [await this.district.mentor(), await this.district.mentee()];
    const { id: mentorshipId } = await this.district.mentorship(mentor, mentee);
    await this.district.put((tx) =>
      tx.mentorship.updateMany({ where: { id: mentorshipId }, data: { acceptedAt: null } }),
    );
    const decline = { mentorshipId, reason: "noTime" as const };
    granted(await declinePair(this.district.viewer(mentee), decline));
    if (lifted) granted(await liftNo(this.viewer, { mentorshipId }));
    return mentorshipId;
  }

  /** Of the next school year, so that it never becomes the current one. */
  async programme() {
    const [startsOn, endsOn] = [300, 500].map((days) =>
      toColumn(addDays(this.district.today, days)),
    );
    if (!startsOn || !endsOn) throw new Error("a programme has dates");
    return this.district.programme({ startsOn, endsOn, matchDeadline: startsOn });
  }

  /** On the roster, and a librarian by the title. */
  proposed() {
    return this.district.person({ librarian: "proposed", jobTitle: "School Librarian" });
  }

  /** A mentee's request that its mentor has accepted. */
  async request(): Promise<string> {
    const [mentor, mentee] = [await this.district.mentor(), await this.district.mentee()];
    const ask = { formKey: randomUUID(), mentorId: mentor.id };
    const { requestId } = granted(await askMentor(this.district.viewer(mentee), ask));
    const accepted = { requestId, capacity: 1 };
    granted(await acceptRequest(this.district.viewer(mentor), accepted));
    return requestId;
  }

  /** One that was turned down after all. */
  async refused({ lifted = false } = {}): Promise<string> {
    const requestId = await this.request();
    granted(await refuseRequest(this.viewer, { requestId }));
    if (lifted) granted(await liftRequestNo(this.viewer, { requestId }));
    return requestId;
  }

  /** Somebody who waits, and somebody with a place. */
  async waiting() {
    const { id: programmeId } = await this.programme();
    const [mentee, mentor] = [await this.district.person(), await this.district.person()];
    await this.enrolAll(programmeId, [mentee], [mentor]);
    return { programmeId, menteeId: mentee.id, mentorId: mentor.id };
  }

  async draft(form: string, subject: string): Promise<string> {
    await saveDraft(this.viewer, { form, subject, values: { words: ["typed"] } });
    return subject;
  }

  /** A file of one school. */
  async rosterImport({ applied = false } = {}) {
    const found = await this.staged("schools", `school_id,name\n${this.word()},${this.word()}`);
    if (applied) granted(await applyImport(this.viewer, found));
    return { id: found.id, columns: found.mapping.columns };
  }

  /** A file in which somebody on the roster has another name and address. */
  async doubtfulImport(): Promise<string> {
    const [staffId, { sourceId }] = [this.word(), await this.district.school()];
    await this.district.person({ staffId });
    const row = [staffId, "Un", "Known", `${randomUUID()}@other.example`, sourceId, "Teacher"];
    const columns = "employee_id,first_name,last_name,email,school_id,job_title";
    return (await this.staged("staff", `${columns}\n${row.join()}`)).id;
  }

  /** Compared with the roster by the worker. */
  private async staged(kind: "schools" | "staff", lines: string) {
    const sent = { kind, formKey: randomUUID(), fileName: `${kind}.csv` };
    const { id } = granted(await receiveFile(this.viewer, sent, Buffer.from(lines)));
    return until(async () => {
      const one = await findImport(this.viewer, id);
      return one?.state === "staged" ? one : undefined;
    });
  }

  async enrolAll(programmeId: string, mentees: Someone[], mentors: Someone[]): Promise<void> {
    const data = {
      districtId: this.district.id,
      programmeId,
      state: "approved" as const,
      approvedAt: this.viewer.now,
    };
    await this.district.put((tx) =>
      tx.enrolment.createMany({
        data: [
          ...mentees.map(({ id: personId }) => ({ ...data, personId, roles: ["mentee" as const] })),
          ...mentors.map(({ id: personId }) => ({
            ...data,
            personId,
            roles: ["mentor" as const],
            capacity: 2,
          })),
        ],
      }),
    );
  }
}
