import { addDays, toColumn } from "@/lib/dates";
import type { Tx } from "@/lib/db";
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
      latitude: at[0],
      longitude: at[1],
      lowGrade: grades[0],
      highGrade: grades[1],
      ...school,
    })),
  });
  await seedPeople(tx, calendar.startsOn, arrivedAt);
  await seedImport(tx, arrivedAt);
}

/** The file by which these people came, as the list of imports shows it. */
async function seedImport(tx: Tx, at: Date): Promise<void> {
  const rows = posts().length;
  await tx.rosterImport.create({
    data: {
      districtId,
      id: importId,
      kind: "staff",
      state: "applied",
      fileName: `staff-${monthName(at)}.csv`,
      counts: { rows, added: rows },
      uploadedById: personId("Dolores Castellanos"),
      createdAt: at,
      appliedAt: at,
    },
  });
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
    };
  });
  await tx.person.createMany({ data: rows.filter(({ supervisorId }) => supervisorId === null) });
  await tx.person.createMany({ data: rows.filter(({ supervisorId }) => supervisorId !== null) });
  await seedPosts(tx, all);
}

async function seedPosts(tx: Tx, all: Post[]): Promise<void> {
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
      })),
      ...all
        .filter(({ title }) => title === "Principal")
        .map(({ name }) => ({
          districtId,
          personId: personId(name),
          hat: "principal" as const,
        })),
    ],
  });
}
