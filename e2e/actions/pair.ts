import { randomUUID } from "node:crypto";
import { cancelActivity, logActivity } from "@/lib/activities/commands";
import { writeAgreement } from "@/lib/agreements/commands";
import { hashOf, newSecret } from "@/lib/auth/secrets";
import { saveCheckIn } from "@/lib/check-ins/commands";
import { addDays, type IsoDate } from "@/lib/dates";
import { asAuth, read, write } from "@/lib/db";
import { saveDraft } from "@/lib/drafts/commands";
import { turnOffMail } from "@/lib/mail-choices/commands";
import { sealMailLink } from "@/lib/mail-choices/link";
import { endMentorship } from "@/lib/mentorships/commands";
import { askMentor, declineRequest } from "@/lib/requests/commands";
import { done } from "@/lib/result";
import { askToTalk } from "@/lib/talk/commands";
import { type TestDistrict, testDistrict } from "@/lib/testing/district";
import { askForVisit, cancelVisit, confirmVisit } from "@/lib/visits/commands";
import { sessionOf } from "../fixtures";
import { mark, type OtherDistrict, type Someone } from "../strangers";
import { granted } from "./granted";
import type { Office } from "./office";

/** One pair with a host whom its mentee visits; makes what an action is about, in the state it needs. */
export class Pair {
  readonly district: TestDistrict;
  readonly programme: string;
  /** Set once the pair has ended. */
  over = false;
  private days = 7;
  private weeks = 1;
  private takenUp?: Promise<string>;

  constructor(
    readonly home: OtherDistrict,
    readonly id: string,
    readonly people: Record<"mentee" | "mentor" | "host" | "newcomer" | "asker", Someone>,
    readonly office: Office,
  ) {
    this.district = home.district;
    this.programme = home.ids.programme;
  }

  /** Logged by the mentee a moment ago. */
  async contact({ cancelled = false } = {}): Promise<string> {
    const mentee = this.viewer("mentee");
    const contact = { date: addDays(this.district.today, -1), minutes: 20, publicLine: "A line" };
    const { activityId } = granted(
      await logActivity(mentee, {
        ...contact,
        formKey: randomUUID(),
        mentorshipId: this.id,
        format: "meeting",
        functions: ["guiding"],
        topics: [],
        lineKept: false,
        note: "",
        shareNote: false,
        anyway: true,
      }),
    );
    if (cancelled) granted(await cancelActivity(mentee, { activityId }));
    return activityId;
  }

  /** The mentee's, of an earlier week each time. */
  async checkIn({ shared = false } = {}): Promise<string> {
    const now = this.district.noon(++this.weeks * 7);
    const felt = { energy: 2, workload: 2, belonging: 2, words: "" };
    const share = shared ? [this.id] : [];
    const author = { ...this.viewer("mentee"), now };
    return granted(await saveCheckIn(author, { ...felt, share })).checkInId;
  }

  /** The mentee would like to talk; one signal stands at a time. */
  async signal(): Promise<string> {
    const mentee = this.viewer("mentee");
    granted(await askToTalk(mentee, { mentorshipId: this.id }));
    const where = { districtId: mentee.districtId, mentorshipId: this.id, answeredAt: null };
    const { id } = await read(mentee, (tx) => tx.talkSignal.findFirstOrThrow({ where }));
    return id;
  }

  /** One that the mentor has just taken up, beside the one that stands; each time the same. */
  takenUpSignal(): Promise<string> {
    this.takenUp ??= this.makeTakenUp();
    return this.takenUp;
  }

  private async makeTakenUp(): Promise<string> {
    const mentee = this.viewer("mentee");
    const { districtId, personId: authorId } = mentee;
    const { personId: readerId, now } = this.viewer("mentor");
    const data = { districtId, mentorshipId: this.id, authorId, readerId, at: now };
    return granted(
      await write(mentee, async (tx) => {
        const made = await tx.talkSignal.create({ data: { ...data, answeredAt: now } });
        return done(made.id);
      }),
    );
  }

  /** Version 1, written by the mentor. */
  async agreement(): Promise<string> {
    const terms = {
      reach: "Room 12",
      rhythm: "weekly",
      scheduler: "both",
      notice: "dayBefore",
    } as const;
    const until = addDays(this.district.today, 90);
    const input = { ...terms, until, also: "", mentorshipId: this.id, replaces: 0 };
    return String(granted(await writeAgreement(this.viewer("mentor"), input)).version);
  }

  /** Between the mentee and the host, each on a day of its own. */
  async visit(state: "asked" | "booked" | "cancelled"): Promise<{ id: string; version: string }> {
    const visitor = this.viewer("mentee");
    const { host } = this.people;
    const place = { hostId: host.id, schoolId: host.schoolId, lookFors: [] };
    const how = { mode: "virtual", withStudents: false, anyway: true } as const;
    const ask = { ...place, ...how, formKey: randomUUID() };
    const time = { date: this.freeDay(), start: 600, end: 660, chosen: true };
    const { id } = granted(await askForVisit(visitor, { ...ask, time }));
    const turn = (version: number) => ({ formKey: randomUUID(), id, version });
    if (state === "booked") granted(await confirmVisit(this.viewer("host"), turn(1)));
    if (state === "cancelled") granted(await cancelVisit(visitor, turn(1)));
    return { id, version: state === "asked" ? "1" : "2" };
  }

  freeDay(): IsoDate {
    return addDays(this.district.today, ++this.days);
  }

  /** The mentor's pair with somebody new. */
  async nextPair({ ended = false, answered = true } = {}): Promise<string> {
    const mentee = await this.district.mentee();
    const { id } = await this.district.mentorship(this.people.mentor, mentee);
    if (!answered) await this.district.put((tx) => tx.mentorship.updateMany(unanswered(id)));
    const ending = { mentorshipId: id, reason: "other" as const };
    if (ended) granted(await endMentorship(this.viewer("mentor"), ending));
    return id;
  }

  /** Somebody asks the mentor; `asker` has asked nobody else. */
  async request(by: "asker" | "another" = "another", declined = false): Promise<string> {
    const asker = by === "asker" ? this.people.asker : await this.district.mentee();
    const ask = { formKey: randomUUID(), mentorId: this.people.mentor.id };
    const { requestId } = granted(await askMentor(this.district.viewer(asker), ask));
    if (declined) granted(await declineRequest(this.viewer("mentor"), { requestId }));
    return requestId;
  }

  async notice(): Promise<string> {
    const id = randomUUID();
    const { districtId, id: personId } = this.people.mentee;
    const said = { kind: "matched", values: { partner: "Somebody" }, href: "/home" };
    await this.district.put((tx) =>
      tx.notice.createMany({ data: [{ districtId, id, personId, ...said }] }),
    );
    return id;
  }

  /** The host, who chooses nothing else, has just turned off mails about visits; answers what takes it back. */
  async turnedOff(): Promise<string> {
    const { districtId, id: personId } = this.people.host;
    const token = sealMailLink({ districtId, personId, about: "visits" });
    return granted(await turnOffMail(token, this.district.now)).undo ?? "";
  }

  /** What the mentee is typing in a form about something; answers what it is about. */
  async draft(form: string, subject: string = randomUUID()): Promise<string> {
    await saveDraft(this.viewer("mentee"), { form, subject, values: { words: ["typed"] } });
    return subject;
  }

  /** A session of theirs in another browser. */
  async session(who: "mentee" | "newcomer"): Promise<string> {
    const sessionToken = hashOf(await sessionOf(this.people[who].email));
    return asAuth(
      {},
      async (tx) => (await tx.session.findUniqueOrThrow({ where: { sessionToken } })).id,
    );
  }

  /** Where the newcomer works as well; by its name it is not the first. */
  async second(): Promise<string> {
    const second = await testDistrict({ name: `${mark} West` });
    await second.person({ email: this.people.newcomer.email });
    return second.id;
  }

  /** The secret of a link that invites the newcomer. */
  async invitation(): Promise<string> {
    const [token, personId] = [newSecret(), this.people.newcomer.id];
    const expiresAt = new Date(this.district.now.getTime() + 86_400_000);
    const data = { districtId: this.district.id, programmeId: this.programme, personId, expiresAt };
    await this.district.put((tx) =>
      tx.invitation.create({ data: { ...data, tokenHash: hashOf(token) } }),
    );
    return token;
  }

  private viewer(who: "mentee" | "mentor" | "host") {
    return this.district.viewer(this.people[who]);
  }
}

function unanswered(id: string) {
  return { where: { id }, data: { acceptedAt: null } };
}
