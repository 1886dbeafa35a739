import { expect, it } from "vitest";
import { kindCase } from "./title-case";

it.each([
  ["BOYETTE SPRINGS ELEMENTARY SCHOOL", "Boyette Springs Elementary School"],
  ["HUNTER'S GREEN ELEMENTARY SCHOOL", "Hunter's Green Elementary School"],
  ["O'CONNELL HIGH SCHOOL", "O'Connell High School"],
  ["MCKITRICK ELEMENTARY SCHOOL", "McKitrick Elementary School"],
  ["ROLAND PARK K-8 MAGNET SCHOOL", "Roland Park K-8 Magnet School"],
  ["MANHATTAN PK-8", "Manhattan PK-8"],
  ["ESE BIRTH THRU AGE 5", "ESE Birth Thru Age 5"],
  ["RCMA WIMAUMA COMMUNITY ACADEMY", "RCMA Wimauma Community Academy"],
  ["R.I.S.E CHARTER SCHOOL", "R.I.S.E Charter School"],
  ["HENRY VIII SCHOOL", "Henry VIII School"],
  ["DR KIRAN C PATEL HIGH SCHOOL", "Dr Kiran C Patel High School"],
  ["LITERACY/LEADERSHIP/TECHNOLOGY ACADEMY", "Literacy/Leadership/Technology Academy"],
  ["THE SPRING", "The Spring"],
  ["HILLSBOROUGH ACADEMY OF MATH AND SCIENCE", "Hillsborough Academy of Math and Science"],
  ["JUST ELEMENTARY (TAMPA)", "Just Elementary (Tampa)"],
  ["5602 N 22ND ST", "5602 N 22nd St"],
  ["ÉCOLE ÉLÉMENTAIRE", "École Élémentaire"],
  ["Already Kind", "Already Kind"],
  ["  SPACED   OUT ", "Spaced Out"],
  ["P.S. 12", "P.S. 12"],
])("shows %s kindly", (capitals, kind) => {
  expect(kindCase(capitals)).toBe(kind);
});
