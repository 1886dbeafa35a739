import { expect, it } from "vitest";
import { isLibrarianTitle, isPrincipalTitle } from "./title-rule";
import { usualPhrases } from "./usual-phrases";

it.each([
  "Media Specialist",
  "Library Media Specialist",
  "Digital Media Specialist",
  "Teacher Librarian",
  "TEACHER-LIBRARIAN",
  "Media Spec (0.5 FTE)",
  "School Librarian, Grades 6-8",
])("proposes a %s", (title) => {
  expect(isLibrarianTitle(title, usualPhrases)).toBe(true);
});

it.each([
  "Principal",
  "Assistant Principal",
  "Technology Specialist",
  "Teacher, Grade 4",
  "Library Clerk",
  "Reading Coach",
  "Supervisor, Library Media Services",
  "Coordinator, Professional Development",
  "Library Media Assistant",
  "Social Media Specialist",
  "Multimedia Specialist",
  "",
])("does not propose a %s", (title) => {
  expect(isLibrarianTitle(title, usualPhrases)).toBe(false);
});

it("follows the district's own phrases", () => {
  const phrases = [{ phrase: "documentaliste", librarian: true }];
  expect(isLibrarianTitle("Professeur documentaliste", phrases)).toBe(true);
  expect(isLibrarianTitle("Media Specialist", phrases)).toBe(false);
  expect(isLibrarianTitle("anything", [{ phrase: " - ", librarian: true }])).toBe(false);
});

it("knows a principal from those beside one", () => {
  expect(["Principal", "PRINCIPAL II", "Principal, Elementary"].every(isPrincipalTitle)).toBe(true);
  expect(
    ["Assistant Principal", "Vice-Principal", "Secretary to the Principal", "Teacher"].some(
      isPrincipalTitle,
    ),
  ).toBe(false);
});
