import { expect, it } from "vitest";
import { contactParts } from "./contact";

it.each([
  ["555 0142", "[555 0142](tel:5550142)"],
  ["Call or text 988", "[Call](tel:988) or [text 988](sms:988)"],
  ["Appelez le 988 ou écrivez au 988", "Appelez le [988](tel:988) ou [écrivez au 988](sms:988)"],
  ["Appelez ou écrivez au 988", "[Appelez](tel:988) ou [écrivez au 988](sms:988)"],
  [
    "Llame al 988 y oprima 2, o escriba AYUDA al 988",
    "Llame al [988](tel:988) y oprima 2, o [escriba AYUDA al 988](sms:988?body=AYUDA)",
  ],
  ["Text or call 988", "[Text](sms:988) or [call 988](tel:988)"],
  ["Llame o escriba al 988", "[Llame](tel:988) o [escriba al 988](sms:988)"],
  ["Text HOME to 741741", "[Text HOME to 741741](sms:741741?body=HOME)"],
  ["SMS au 31\u202f14\u00a014", "SMS au 31\u202f14\u00a014"],
  ["01\u00a042\u202f33 44 55, poste 2", "[01\u00a042\u202f33 44 55](tel:0142334455), poste 2"],
  ["+1 (555) 010-0142 (24/7)", "[+1 (555) 010-0142](tel:+15550100142) (24/7)"],
  ["988, 8:00-17:30, 24h", "[988](tel:988), 8:00-17:30, 24h"],
  ["1-800-273-TALK", "1-800-273-TALK"],
  ["Room 12, with Ana", "Room 12, with Ana"],
])("%s is tapped as %s", (contact, tapped) => {
  const parts = contactParts(contact);
  expect(parts.map(({ words }) => words).join("")).toBe(contact);
  expect(parts.map(({ words, href }) => (href ? `[${words}](${href})` : words)).join("")).toBe(
    tapped,
  );
});
