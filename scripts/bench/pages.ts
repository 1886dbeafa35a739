import type { demoPeople } from "@/prisma/seed/cast";
import { mentorshipId } from "@/prisma/seed/programme";

type Role = (typeof demoPeople)[number]["role"];

const pair = mentorshipId("Mireille Okafor");

/** The pages that are measured, and who opens them. */
export const benchPages: { path: string; as: Role }[] = [
  { path: "/home", as: "mentee" },
  { path: `/mentorships/${pair}`, as: "mentee" },
  { path: `/mentorships/${pair}/activity`, as: "mentee" },
  { path: "/visits", as: "mentee" },
  { path: "/notifications", as: "mentee" },
  { path: "/my-data", as: "mentee" },
  { path: "/profile", as: "mentee" },
  { path: "/district", as: "coordinator" },
  { path: "/district/roster", as: "coordinator" },
  { path: "/district/people", as: "coordinator" },
  { path: "/district/people/sign-ups", as: "coordinator" },
  { path: "/district/programmes", as: "coordinator" },
  { path: "/district/matching", as: "coordinator" },
  { path: "/district/mentorships", as: "coordinator" },
  { path: "/district/visits", as: "coordinator" },
  { path: "/district/without-mentor", as: "coordinator" },
  { path: "/district/mentors", as: "coordinator" },
];
