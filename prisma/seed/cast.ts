import type { Topic } from "@/lib/topics";
import type { EndReason } from "@/prisma/generated/client";

/** The named cast of the demo. The district, its schools and its people are invented. */

export const demoDistrict = { name: "Tamarind County Schools", timeZone: "America/New_York" };

/** Offered on the sign-in page in demo mode, and printed by the start. */
export const demoPeople = [
  {
    name: "Dolores Castellanos",
    role: "coordinator",
    email: "dolores.castellanos@tamarind.example",
  },
  { name: "Mireille Okafor", role: "mentee", email: "mireille.okafor@tamarind.example" },
  {
    name: "Camille Fontaine",
    role: "menteeWhoAsks",
    email: "camille.fontaine@tamarind.example",
  },
  { name: "Ruth Haddad", role: "mentor", email: "ruth.haddad@tamarind.example" },
  { name: "Theo Clarke", role: "coordinatorWhoMentors", email: "theo.clarke@tamarind.example" },
  { name: "Nadia Petrov", role: "host", email: "nadia.petrov@tamarind.example" },
  { name: "Samuel Brandt", role: "principal", email: "samuel.brandt@tamarind.example" },
] as const;

export type DemoRole = (typeof demoPeople)[number]["role"];

type Level = "elementary" | "middle" | "secondary" | "k12";
type SchoolSeed = {
  key: string;
  name: string;
  city: string;
  level: Level;
  grades: [string, string];
  enrolment: number;
  at: [number, number];
  /** Spoken at home by many of its families, besides English. */
  languages?: string[];
};

export const schools: SchoolSeed[] = [
  {
    key: "boyette",
    name: "Boyette Creek Elementary",
    city: "Palmetto Bend",
    level: "elementary",
    grades: ["PK", "05"],
    enrolment: 712,
    at: [27.902, -82.281],
  },
  {
    key: "cannery",
    name: "Cannery Row Elementary",
    city: "Port Tamarind",
    level: "elementary",
    grades: ["KG", "05"],
    enrolment: 604,
    at: [27.947, -82.442],
    languages: ["es"],
  },
  {
    key: "sable",
    name: "Sable Palm Elementary",
    city: "Sable",
    level: "elementary",
    grades: ["PK", "05"],
    enrolment: 538,
    at: [27.871, -82.331],
    languages: ["es", "ht"],
  },
  {
    key: "heron",
    name: "Heron Lake Elementary",
    city: "Heron Lake",
    level: "elementary",
    grades: ["KG", "05"],
    enrolment: 689,
    at: [28.021, -82.402],
  },
  {
    key: "marigold",
    name: "Marigold Street Elementary",
    city: "Port Tamarind",
    level: "elementary",
    grades: ["PK", "05"],
    enrolment: 455,
    at: [27.961, -82.468],
    languages: ["es"],
  },
  {
    key: "pinecrest",
    name: "Pinecrest Elementary",
    city: "Pinecrest",
    level: "elementary",
    grades: ["KG", "05"],
    enrolment: 581,
    at: [27.828, -82.152],
  },
  {
    key: "lantern",
    name: "Lantern Hill Elementary",
    city: "Lantern Hill",
    level: "elementary",
    grades: ["PK", "05"],
    enrolment: 633,
    at: [28.077, -82.331],
  },
  {
    key: "oyster",
    name: "Oyster Point Elementary",
    city: "Port Tamarind",
    level: "elementary",
    grades: ["PK", "05"],
    enrolment: 497,
    at: [27.935, -82.489],
  },
  {
    key: "juniper",
    name: "Juniper Grove K-8",
    city: "Juniper",
    level: "middle",
    grades: ["KG", "08"],
    enrolment: 874,
    at: [28.051, -82.218],
  },
  {
    key: "williams",
    name: "Willa Barnes Middle",
    city: "Port Tamarind",
    level: "middle",
    grades: ["06", "08"],
    enrolment: 921,
    at: [27.973, -82.431],
    languages: ["ht"],
  },
  {
    key: "riverside",
    name: "Riverside Middle",
    city: "Palmetto Bend",
    level: "middle",
    grades: ["06", "08"],
    enrolment: 1012,
    at: [27.895, -82.307],
  },
  {
    key: "eastlake",
    name: "East Lake Middle",
    city: "Heron Lake",
    level: "middle",
    grades: ["06", "08"],
    enrolment: 846,
    at: [28.018, -82.371],
  },
  {
    key: "coral",
    name: "Coral Ridge Middle",
    city: "Coral Ridge",
    level: "middle",
    grades: ["06", "08"],
    enrolment: 790,
    at: [27.848, -82.372],
  },
  {
    key: "tamarind",
    name: "Tamarind High",
    city: "Port Tamarind",
    level: "secondary",
    grades: ["09", "12"],
    enrolment: 2103,
    at: [27.968, -82.451],
  },
  {
    key: "bayside",
    name: "Bayside High",
    city: "Oyster Point",
    level: "secondary",
    grades: ["09", "12"],
    enrolment: 1876,
    at: [27.921, -82.501],
  },
  {
    key: "northgate",
    name: "Northgate High",
    city: "Lantern Hill",
    level: "secondary",
    grades: ["09", "12"],
    enrolment: 2250,
    at: [28.089, -82.351],
  },
  {
    key: "palmetto",
    name: "Palmetto High",
    city: "Palmetto Bend",
    level: "secondary",
    grades: ["09", "12"],
    enrolment: 1944,
    at: [27.889, -82.292],
    languages: ["es", "vi"],
  },
  {
    key: "academy",
    name: "Harbor Academy",
    city: "Port Tamarind",
    level: "k12",
    grades: ["KG", "12"],
    enrolment: 412,
    at: [27.951, -82.458],
  },
  {
    key: "sunrise",
    name: "Sunrise Elementary",
    city: "Juniper",
    level: "elementary",
    grades: ["PK", "05"],
    enrolment: 560,
    at: [28.043, -82.236],
  },
  {
    key: "mangrove",
    name: "Mangrove Elementary",
    city: "Coral Ridge",
    level: "elementary",
    grades: ["PK", "05"],
    enrolment: 512,
    at: [27.84, -82.389],
  },
];

type Schedule = "fixed" | "flexible" | "mixed";
export type Librarian = {
  name: string;
  school: string;
  years: number;
  schedule: Schedule;
  languages?: string[];
  topics: Topic[];
  words?: string;
};

export const mentors: (Librarian & { capacity: number; coordinator?: true })[] = [
  {
    name: "Ruth Haddad",
    school: "boyette",
    years: 14,
    schedule: "flexible",
    capacity: 3,
    topics: [
      "makerspace-and-learning-commons",
      "weeding",
      "budget-and-purchase-orders",
      "collaboration-and-co-teaching",
    ],
    words: "I keep a kettle on and a folder of everything I got wrong in my first year.",
  },
  {
    name: "Theo Clarke",
    school: "tamarind",
    years: 19,
    schedule: "flexible",
    capacity: 2,
    coordinator: true,
    topics: [
      "challenges-to-materials",
      "policies",
      "advocacy-and-the-principal",
      "inquiry-and-research-lessons",
    ],
    words: "Ask me about board policies before the board does.",
  },
  {
    name: "Rosalind Osei",
    school: "cannery",
    years: 9,
    schedule: "fixed",
    capacity: 2,
    topics: [
      "schedule-and-time",
      "displays-and-reading-promotion",
      "book-fair",
      "media-and-information-literacy",
    ],
  },
  {
    name: "Lena Vance",
    school: "williams",
    years: 12,
    schedule: "mixed",
    capacity: 2,
    topics: [
      "collaboration-and-co-teaching",
      "inquiry-and-research-lessons",
      "technology-and-devices",
      "media-and-information-literacy",
    ],
  },
  {
    name: "Joon Park",
    school: "northgate",
    years: 8,
    schedule: "flexible",
    languages: ["en", "ko"],
    capacity: 2,
    topics: [
      "technology-and-devices",
      "makerspace-and-learning-commons",
      "data-and-annual-report",
      "budget-and-purchase-orders",
    ],
  },
  {
    name: "Sofia Reyes",
    school: "heron",
    years: 11,
    schedule: "fixed",
    languages: ["en", "es"],
    capacity: 3,
    topics: [
      "getting-started",
      "circulation-and-automation",
      "selection-and-vendors",
      "displays-and-reading-promotion",
    ],
  },
  {
    name: "Margit Landry",
    school: "riverside",
    years: 21,
    schedule: "mixed",
    languages: ["en", "fr"],
    capacity: 3,
    topics: ["weeding", "inventory", "cataloguing", "end-of-year-close"],
  },
  {
    name: "Aaliyah Fraser",
    school: "lantern",
    years: 7,
    schedule: "fixed",
    capacity: 1,
    topics: [
      "displays-and-reading-promotion",
      "book-fair",
      "volunteers-and-clerks",
      "well-being-and-workload",
    ],
  },
  {
    name: "Daniel Cohen",
    school: "bayside",
    years: 16,
    schedule: "flexible",
    capacity: 2,
    topics: [
      "advocacy-and-the-principal",
      "budget-and-purchase-orders",
      "challenges-to-materials",
      "licence-and-professional-growth",
    ],
  },
  {
    name: "Hana Ueda",
    school: "juniper",
    years: 10,
    schedule: "mixed",
    capacity: 2,
    topics: [
      "managing-an-open-space",
      "makerspace-and-learning-commons",
      "circulation-and-automation",
      "technology-and-devices",
    ],
  },
];

export const hosts: Librarian[] = [
  {
    name: "Nadia Petrov",
    school: "eastlake",
    years: 6,
    schedule: "flexible",
    topics: [
      "managing-an-open-space",
      "displays-and-reading-promotion",
      "makerspace-and-learning-commons",
    ],
  },
  {
    name: "Grace Nguyen",
    school: "palmetto",
    years: 5,
    schedule: "flexible",
    topics: ["inquiry-and-research-lessons", "technology-and-devices"],
  },
  {
    name: "Oluwaseun Bright",
    school: "sunrise",
    years: 4,
    schedule: "fixed",
    topics: ["book-fair", "displays-and-reading-promotion"],
  },
];

/** A mentee's pair: who the mentor is, how lively it has been, when it began (weeks after the start) and ended. */
export const mentees: (Librarian & {
  mentor?: string;
  pace?: "steady" | "slow" | "quiet" | "new";
  ended?: { daysAgo: number; reason: EndReason };
})[] = [
  {
    name: "Mireille Okafor",
    school: "sable",
    years: 0,
    schedule: "fixed",
    topics: [
      "makerspace-and-learning-commons",
      "schedule-and-time",
      "budget-and-purchase-orders",
      "weeding",
    ],
    words: "Twelve years in fourth grade; my first in the library.",
    mentor: "Ruth Haddad",
    pace: "steady",
  },
  {
    name: "Chloe Herrera",
    school: "marigold",
    years: 0,
    schedule: "fixed",
    languages: ["en", "es"],
    topics: ["getting-started", "circulation-and-automation", "selection-and-vendors"],
    mentor: "Sofia Reyes",
    pace: "steady",
  },
  {
    name: "Priya Kovacs",
    school: "coral",
    years: 1,
    schedule: "mixed",
    topics: [
      "collaboration-and-co-teaching",
      "technology-and-devices",
      "media-and-information-literacy",
    ],
    mentor: "Lena Vance",
    pace: "steady",
  },
  {
    name: "Tariq Arroyo",
    school: "williams",
    years: 1,
    schedule: "mixed",
    topics: ["weeding", "cataloguing", "inventory"],
    mentor: "Margit Landry",
    pace: "quiet",
  },
  {
    name: "Laila Santana",
    school: "bayside",
    years: 0,
    schedule: "flexible",
    topics: ["technology-and-devices", "data-and-annual-report", "budget-and-purchase-orders"],
    mentor: "Joon Park",
    pace: "steady",
  },
  {
    name: "Basil Ghosh",
    school: "oyster",
    years: 0,
    schedule: "fixed",
    topics: ["displays-and-reading-promotion", "book-fair", "schedule-and-time"],
    mentor: "Rosalind Osei",
    pace: "slow",
  },
  {
    name: "Wanjiru Mwangi",
    school: "pinecrest",
    years: 1,
    schedule: "fixed",
    topics: ["book-fair", "volunteers-and-clerks", "well-being-and-workload"],
    mentor: "Aaliyah Fraser",
    pace: "quiet",
  },
  {
    name: "Minh Tran",
    school: "tamarind",
    years: 0,
    schedule: "flexible",
    topics: ["challenges-to-materials", "policies", "inquiry-and-research-lessons"],
    mentor: "Theo Clarke",
    pace: "steady",
  },
  {
    name: "Beatriz Silva",
    school: "mangrove",
    years: 0,
    schedule: "fixed",
    languages: ["en", "pt", "es"],
    topics: ["getting-started", "selection-and-vendors", "displays-and-reading-promotion"],
    mentor: "Sofia Reyes",
    pace: "slow",
  },
  {
    name: "Eamon Doyle",
    school: "palmetto",
    years: 1,
    schedule: "flexible",
    topics: [
      "advocacy-and-the-principal",
      "budget-and-purchase-orders",
      "licence-and-professional-growth",
    ],
    mentor: "Daniel Cohen",
    pace: "steady",
  },
  {
    name: "Yara Haddadin",
    school: "academy",
    years: 0,
    schedule: "mixed",
    languages: ["en", "ar"],
    topics: ["managing-an-open-space", "makerspace-and-learning-commons", "technology-and-devices"],
    mentor: "Hana Ueda",
    pace: "steady",
  },
  {
    name: "Lucas Moreau",
    school: "sable",
    years: 0,
    schedule: "fixed",
    languages: ["en", "fr"],
    topics: ["weeding", "end-of-year-close", "cataloguing"],
    mentor: "Margit Landry",
    pace: "slow",
  },
  {
    name: "Ifeoma Eze",
    school: "cannery",
    years: 0,
    schedule: "fixed",
    topics: [
      "makerspace-and-learning-commons",
      "collaboration-and-co-teaching",
      "budget-and-purchase-orders",
    ],
    mentor: "Ruth Haddad",
    pace: "new",
  },
  {
    name: "Camille Fontaine",
    school: "northgate",
    years: 0,
    schedule: "flexible",
    languages: ["en", "fr"],
    topics: ["weeding", "inventory", "policies"],
    words: "Fourteen thousand books, and nobody remembers when they were last counted.",
  },
  {
    name: "Nico Bellamy",
    school: "heron",
    years: 0,
    schedule: "fixed",
    topics: [
      "schedule-and-time",
      "media-and-information-literacy",
      "displays-and-reading-promotion",
    ],
  },
  {
    name: "Solveig Aune",
    school: "juniper",
    years: 1,
    schedule: "mixed",
    languages: ["en", "no"],
    topics: ["budget-and-purchase-orders", "advocacy-and-the-principal", "managing-an-open-space"],
    mentor: "Daniel Cohen",
    pace: "steady",
    ended: { daysAgo: 20, reason: "movedSchool" },
  },
];

/**
 * Approved after the first round: paired by the second, or asking a mentor themselves. Somebody with
 * strengths would mentor as well.
 */
export const arrivals: (Librarian & { strengths?: Topic[]; capacity?: number })[] = [
  {
    name: "Anneke Visser",
    school: "marigold",
    years: 8,
    strengths: ["book-fair", "displays-and-reading-promotion", "cataloguing"],
    capacity: 1,
    schedule: "fixed",
    languages: ["en", "nl"],
    topics: ["policies", "advocacy-and-the-principal", "getting-started"],
    words: "Back in a library after six years at home.",
  },
  {
    name: "Kofi Mensah",
    school: "eastlake",
    years: 0,
    schedule: "mixed",
    topics: [
      "technology-and-devices",
      "media-and-information-literacy",
      "collaboration-and-co-teaching",
    ],
    words: "From the computer lab to the library, with the same children.",
  },
  {
    name: "Hugo Sandoval",
    school: "northgate",
    years: 0,
    schedule: "flexible",
    languages: ["en", "es"],
    topics: ["data-and-annual-report", "technology-and-devices", "budget-and-purchase-orders"],
    words: "I taught civics for nine years and miss none of the grading.",
  },
];

/** Signed up and waiting for the coordinator. */
export const waitingForApproval: Librarian = {
  name: "Piotr Zielinski",
  school: "riverside",
  years: 0,
  schedule: "mixed",
  languages: ["en", "pl"],
  topics: ["getting-started", "circulation-and-automation", "weeding"],
  words: "From eighth-grade science to the library next door.",
};

/** Handed back by the coordinator, with a question at her growth areas. */
export const handedBack: Librarian = {
  name: "Marta Oliveira",
  school: "pinecrest",
  years: 0,
  schedule: "fixed",
  languages: ["en", "pt"],
  topics: ["getting-started"],
  words: "Everything is new, and that is the nice part of it.",
};

/** Invited and not there yet: opened without signing up, begun, waiting for approval, handed back. */
export const onTheWay = [
  { name: "Imani Delacroix", school: "eastlake", state: "draft" },
  { name: "Piotr Zielinski", school: "riverside", state: "submitted" },
  { name: "Marta Oliveira", school: "pinecrest", state: "returned" },
  { name: "Alma Whitfield", school: "lantern", state: "opened" },
  { name: "Josephine Abara", school: "sunrise", state: "sent" },
] as const;

export const helplines = [
  {
    name: "988 Suicide & Crisis Lifeline",
    contact: "Call or text 988",
    about: "Free, day and night, anywhere in the United States.",
    texts: [
      {
        locale: "es",
        name: "Línea 988 de prevención del suicidio y crisis",
        contact: "Llame al 988 y oprima 2, o escriba AYUDA al 988",
        about: "Gratis, de día y de noche, en todo Estados Unidos.",
      },
      {
        locale: "fr",
        name: "988 Suicide & Crisis Lifeline",
        contact: "Appelez le 988 ou écrivez au 988",
        about: "Gratuit, jour et nuit, partout aux États-Unis ; en anglais et en espagnol.",
      },
    ],
  },
  {
    name: "Tamarind County Employee Assistance",
    contact: "555 0142",
    about: "Confidential counselling for staff and their families.",
    texts: [
      {
        locale: "es",
        name: "Apoyo al personal del condado de Tamarind",
        contact: "555 0142",
        about: "Orientación confidencial para el personal y su familia.",
      },
      {
        locale: "fr",
        name: "Aide au personnel du comté de Tamarind",
        contact: "555 0142",
        about: "Soutien confidentiel pour le personnel et ses proches.",
      },
    ],
  },
];
