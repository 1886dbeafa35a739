import { randomUUID } from "node:crypto";
import { addDays, dateIn, type IsoDate, instantOf, schoolYearOf, toColumn } from "@/lib/dates";
import { type Tx, write } from "@/lib/db";
import { defaultThresholds } from "@/lib/matching/value";
import { done } from "@/lib/result";
import type { Coordinator, Principal, Viewer } from "@/lib/viewer";
import type { EnrolmentRole, Prisma } from "@/prisma/generated/client";
import { asPrincipalOf, coordinating, participant, system } from "./viewers";

export type TestPerson = {
  districtId: string;
  id: string;
  email: string;
  firstName: string;
  lastName: string;
};
type Fields<T> = Partial<Omit<T, "districtId" | "id">>;

/** A district of its own for each test: the product's own wall isolates them. Speaks the domain; serves tests and seed. */
export async function testDistrict({
  name = "Testing County",
  timeZone = "America/New_York",
  now = new Date(),
} = {}) {
  const id = randomUUID();
  const district = new TestDistrict(id, timeZone, now);
  await district.put((tx) => tx.district.create({ data: { id, name, timeZone } }));
  return district;
}

export class TestDistrict {
  private count = 0;
  private currentProgramme: { id: string } | undefined;

  constructor(
    readonly id: string,
    readonly timeZone: string,
    readonly now: Date,
  ) {}

  get today(): IsoDate {
    return dateIn(this.timeZone, this.now);
  }

  /** Noon so many days before today: of that day also where the clocks have changed since. */
  noon(daysAgo: number): Date {
    const noon = instantOf(addDays(this.today, -daysAgo), 720, this.timeZone);
    if (!noon) throw new Error("the clocks skip no noon");
    return noon;
  }

  /** Writes past the commands, as the system; for facts that a test starts from. */
  async put<T>(make: (tx: Tx) => Promise<T>): Promise<T> {
    const result = await write(system(this.id, this.now), async (tx) => done(await make(tx)));
    if (!result.ok) throw new Error("a fact of a test was refused");
    return result.value;
  }

  viewer(person: { id: string }): Viewer {
    return participant({ districtId: this.id, id: person.id }, this.now);
  }

  coordinatorViewer(person: { id: string }): Coordinator {
    return coordinating({ districtId: this.id, id: person.id }, this.now);
  }

  principalViewer(person: { id: string }): Principal {
    return asPrincipalOf({ districtId: this.id, id: person.id }, this.now);
  }

  async school(fields: Fields<Prisma.SchoolUncheckedCreateInput> = {}) {
    const number = ++this.count;
    return this.put((tx) =>
      tx.school.create({
        data: {
          sourceId: `S${number}`,
          name: `School ${number}`,
          level: "elementary",
          latitude: 27.95 + number / 1000,
          longitude: -82.45,
          ...fields,
          districtId: this.id,
        },
      }),
    );
  }

  /** Someone on the roster, with a post at a school. */
  async person(
    fields: Fields<Prisma.PersonUncheckedCreateInput> = {},
    school?: { id: string },
  ): Promise<TestPerson & { schoolId: string }> {
    const number = ++this.count;
    const at = school ?? (await this.school());
    const person = await this.put(async (tx) => {
      const made = await tx.person.create({
        data: {
          firstName: `Person${number}`,
          lastName: `Test${number}`,
          email: `person${number}.${this.id.slice(0, 8)}@district.example`,
          librarian: "confirmed",
          ...fields,
          districtId: this.id,
        },
      });
      await tx.assignment.create({
        data: { districtId: this.id, personId: made.id, schoolId: at.id },
      });
      return made;
    });
    return { ...person, schoolId: at.id };
  }

  async coordinator(fields: Fields<Prisma.PersonUncheckedCreateInput> = {}) {
    return this.officer("coordinator", fields);
  }

  async principal(fields: Fields<Prisma.PersonUncheckedCreateInput> = {}, school?: { id: string }) {
    return this.officer("principal", fields, school);
  }

  async programme(fields: Fields<Prisma.ProgrammeUncheckedCreateInput> = {}) {
    const startsOn = addDays(this.today, -100);
    const programme = await this.put((tx) =>
      tx.programme.create({
        data: {
          name: `Programme ${++this.count}`,
          schoolYear: schoolYearOf(this.today),
          startsOn: toColumn(startsOn),
          endsOn: toColumn(addDays(startsOn, 280)),
          matchDeadline: toColumn(addDays(startsOn, 40)),
          poorBelow: defaultThresholds.poor,
          weakBelow: defaultThresholds.weak,
          requirements: { create: [{ kind: "contactMinutesPerMonth", amount: 180 }] },
          ...fields,
          districtId: this.id,
        },
      }),
    );
    this.currentProgramme ??= programme;
    return programme;
  }

  /** Approved in the programme, in the roles given. */
  async enrol(person: { id: string }, roles: EnrolmentRole[], capacity = 0) {
    const programmeId = (this.currentProgramme ?? (await this.programme())).id;
    const at = { submittedAt: this.now, approvedAt: this.now };
    return this.put((tx) =>
      tx.enrolment.create({
        data: {
          districtId: this.id,
          programmeId,
          personId: person.id,
          roles,
          capacity,
          state: "approved",
          ...at,
        },
      }),
    );
  }

  async mentee(fields: Fields<Prisma.PersonUncheckedCreateInput> = {}, school?: { id: string }) {
    const person = await this.person(fields, school);
    await this.enrol(person, ["mentee"]);
    return person;
  }

  async mentor(
    {
      capacity = 1,
      ...fields
    }: Fields<Prisma.PersonUncheckedCreateInput> & { capacity?: number } = {},
    school?: { id: string },
  ) {
    const person = await this.person(fields, school);
    await this.enrol(person, ["mentor", "host"], capacity);
    return person;
  }

  async host(fields: Fields<Prisma.PersonUncheckedCreateInput> = {}, school?: { id: string }) {
    const person = await this.person(fields, school);
    await this.enrol(person, ["host"]);
    return person;
  }

  /** A running pair that both have said yes to; the mentor's place is taken. */
  async mentorship(mentor: { id: string }, mentee: { id: string }, startedAt = this.now) {
    const programmeId = (this.currentProgramme ?? (await this.programme())).id;
    return this.put(async (tx) => {
      await tx.enrolment.updateMany({
        where: { districtId: this.id, programmeId, personId: mentor.id },
        data: { taken: { increment: 1 } },
      });
      return tx.mentorship.create({
        data: {
          districtId: this.id,
          programmeId,
          mentorId: mentor.id,
          menteeId: mentee.id,
          startedAt,
          acceptedAt: startedAt,
        },
      });
    });
  }

  private async officer(
    hat: "coordinator" | "principal",
    fields: Fields<Prisma.PersonUncheckedCreateInput>,
    school?: { id: string },
  ) {
    const person = await this.person({ librarian: "declined", ...fields }, school);
    await this.put((tx) =>
      tx.hat.create({ data: { districtId: this.id, personId: person.id, hat } }),
    );
    return person;
  }
}
