import type { Phrase } from "./title-rule";

/** What districts call their school librarians, and those who work beside them. A district edits its own. */
export const usualPhrases: readonly Phrase[] = [
  ...[
    "Librarian",
    "Library Media Specialist",
    "Library Media Teacher",
    "Library Information Specialist",
    "Library Teacher",
    "Media Spec",
    "Media Specialist",
    "Teacher Librarian",
    "Teacher of Library",
  ].map((phrase) => ({ phrase, librarian: true })),
  ...[
    "Aide",
    "Assistant",
    "Clerk",
    "Coordinator",
    "Director",
    "Paraprofessional",
    "Secretary",
    "Social Media",
    "Supervisor",
    "Technician",
    "Volunteer",
  ].map((phrase) => ({ phrase, librarian: false })),
];
