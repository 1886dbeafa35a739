import { addDays, toColumn } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { personFacts, schoolFacts } from "@/lib/imports/facts";
import { Prisma } from "@/prisma/generated/client";
import type { SeedCalendar } from "./calendar";
import {
  arrivals,
  demoDistrict,
  helplines,
  hosts,
  mentees,
  mentors,
  onTheWay,
  schools,
} from "./cast";
import { seedId } from "./ids";

export const districtId = seedId("district");
export const personId = (name: string) => seedId("person", name);
export const schoolId = (key: string) => seedId("school", key);
export const importId = seedId("import", "staff");

export function emailOf(name: string): string {
  return `${name.toLowerCase().replace(/[^a-z]+/g, ".")}@tamarind.example`;
}

type Post = { name: string; school: string; title: string; librarian: boolean };

/** Everyone on the roster with a post: librarians, a principal for each school, some other staff. */
function posts(): Post[] {
  const librarians = [...mentors, ...hosts, ...mentees, ...arrivals, ...onTheWay].map(
    ({ name, school }) => ({
      name,
      school,
      title: "Media Specialist",
      librarian: true,
    }),
  );
  const heads = schools.map(({ key }, at) => ({
    name:
      key === "sable"
        ? "Samuel Brandt"
        : `${firstNames[at % firstNames.length]} ${headNames[at % headNames.length]}`,
    school: key,
    title: "Principal",
    librarian: false,
  }));
  return [...librarians, ...heads];
}

const firstNames = [
  "Angela",
  "Marcus",
  "Teresa",
  "Victor",
  "Denise",
  "Omar",
  "Paula",
  "Gerald",
  "Simone",
  "Ivan",
];
const headNames = [
  "Whitaker",
  "Lindqvist",
  "Ortega",
  "Baptiste",
  "Kessler",
  "Amin",
  "Rowe",
  "Tanaka",
  "Delgado",
  "Forsythe",
  "Marsh",
  "Iyer",
  "Quinn",
  "Salazar",
  "Becker",
  "Odom",
  "Villar",
  "Huang",
  "Stone",
  "Pruitt",
];

export async function seedRoster(tx: Tx, calendar: SeedCalendar): Promise<void> {
  // Schools and staff come on the roster in the week before school begins.
  const arrivedAt = calendar.at(addDays(calendar.startsOn, -4), 9 * 60);
  await tx.district.create({ data: { id: districtId, ...demoDistrict } });
  await tx.helpline.createMany({
    data: helplines.map(({ texts: _, ...line }, position) => ({
      districtId,
      id: seedId("helpline", position),
      position,
      ...line,
    })),
  });
  await tx.helplineText.createMany({
    data: helplines.flatMap(({ texts }, position) =>
      texts.map((text) => ({ districtId, helplineId: seedId("helpline", position), ...text })),
    ),
  });
  await tx.closure.createMany({
    data: calendar.closures.map(({ name, startsOn, endsOn }) => ({
      districtId,
      id: seedId("closure", startsOn),
      name,
      startsOn: toColumn(startsOn),
      endsOn: toColumn(endsOn),
    })),
  });
  await tx.school.createMany({
    data: schools.map(({ key, at, grades, ...school }, index) => ({
      districtId,
      id: schoolId(key),
      sourceId: `9900${String(index + 1).padStart(4, "0")}`,
      address: `${100 + index * 12} Library Lane`,
      state: "FL",
      zip: "33500",
      createdAt: arrivedAt,
      updatedAt: arrivedAt,
      latitude: at[0],
      longitude: at[1],
      lowGrade: grades[0],
      highGrade: grades[1],
      ...school,
    })),
  });
  await seedPeople(tx, calendar.startsOn, arrivedAt);
  await seedImports(tx, arrivedAt);
}

/** The two files by which schools and people came, as the list of imports shows them, and what each changed. */
async function seedImports(tx: Tx, at: Date): Promise<void> {
  const file = (kind: "schools" | "staff", rows: number, on: Date) => ({
    districtId,
    id: kind === "staff" ? importId : seedId("import", kind),
    kind,
    state: "applied" as const,
    fileName: `${kind}-${monthName(at)}.csv`,
    counts: { rows, added: rows },
    uploadedById: personId("Dolores Castellanos"),
    createdAt: on,
    appliedAt: on,
  });
  const before = new Date(at.getTime() - 20 * 60_000);
  await tx.rosterImport.createMany({
    data: [file("schools", schools.length, before), file("staff", posts().length, at)],
  });
  const added = (importId: string, subject: string, facts: Prisma.Sql, from: Prisma.Sql) => {
    const values = Prisma.sql`${importId}::uuid, md5(${subject} || x.id)::uuid, ${subject}, x.id, ${facts}`;
    return tx.$executeRaw`
      INSERT INTO "ImportChange" ("districtId", "importId", id, subject, "subjectId", after)
      SELECT ${districtId}::uuid, ${values} FROM ${from} WHERE x."districtId" = ${districtId}::uuid`;
  };
  const x = Prisma.sql`x`;
  await added(seedId("import", "schools"), "School", schoolFacts(x), Prisma.sql`"School" x`);
  // Whoever uploaded the file did not come by it.
  const people = Prisma.sql`(SELECT * FROM "Person" WHERE "staffId" IS NOT NULL) x`;
  await added(importId, "Person", personFacts(x), people);
}

function monthName(at: Date): string {
  return new Intl.DateTimeFormat("en", { month: "long", timeZone: demoDistrict.timeZone })
    .format(at)
    .toLowerCase();
}

async function seedPeople(tx: Tx, startsOn: SeedCalendar["startsOn"], at: Date): Promise<void> {
  const all = posts();
  const headOf = new Map(
    all.filter(({ title }) => title === "Principal").map(({ school, name }) => [school, name]),
  );
  const office = {
    districtId,
    id: personId("Dolores Castellanos"),
    firstName: "Dolores",
    lastName: "Castellanos",
  };
  await tx.person.create({
    data: {
      ...office,
      email: emailOf("Dolores Castellanos"),
      jobTitle: "Supervisor, Library Media Services",
      librarian: "declined",
      createdAt: at,
      updatedAt: at,
    },
  });
  // Principals first: they supervise the others.
  const rows = all.map(({ name, school, title, librarian }, index) => {
    const [firstName = "", ...rest] = name.split(" ");
    return {
      districtId,
      id: personId(name),
      staffId: String(70_000 + index),
      firstName,
      lastName: rest.join(" "),
      email: emailOf(name),
      jobTitle: title,
      librarian: librarian ? ("confirmed" as const) : ("unknown" as const),
      startDate: toColumn(startsOn),
      supervisorId: librarian ? personId(headOf.get(school) ?? "") : null,
      createdAt: at,
      updatedAt: at,
    };
  });
  await tx.person.createMany({ data: rows.filter(({ supervisorId }) => supervisorId === null) });
  await tx.person.createMany({ data: rows.filter(({ supervisorId }) => supervisorId !== null) });
  await seedPosts(tx, all, at);
}

async function seedPosts(tx: Tx, all: Post[], givenAt: Date): Promise<void> {
  await tx.assignment.createMany({
    data: all.map(({ name, school }) => ({
      districtId,
      id: seedId("post", name),
      personId: personId(name),
      schoolId: schoolId(school),
    })),
  });
  const coordinators = [
    "Dolores Castellanos",
    ...mentors.filter((one) => one.coordinator).map(({ name }) => name),
  ];
  await tx.hat.createMany({
    data: [
      ...coordinators.map((name) => ({
        districtId,
        personId: personId(name),
        hat: "coordinator" as const,
        givenAt,
      })),
      ...all
        .filter(({ title }) => title === "Principal")
        .map(({ name }) => ({
          districtId,
          personId: personId(name),
          hat: "principal" as const,
          givenAt,
        })),
    ],
  });
}
