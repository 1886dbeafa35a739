import { expect, it } from "vitest";
import { describeFailure, failureLine } from "./failures";

const canary = "I hid behind the biographies";
const address = "mireille.okafor@tamarind.example";

function parserError(): unknown {
  try {
    return JSON.parse(canary);
  } catch (error) {
    return error;
  }
}

it.each([
  ["a mail server's refusal", refusal()],
  ["a parser's", parserError()],
  ["the database's", Object.assign(new Error(canary), { name: "PrismaClientKnownRequestError" })],
  ["of several lines", new Error(`it failed\n    at ${canary}\n${address}`)],
  ["no error at all", `${canary} ${address}`],
])("of a failure nothing that was at hand is kept: %s", (_, error) => {
  const kept = `${JSON.stringify(describeFailure(error))} ${failureLine(error)}`;
  for (const word of ["biographies", "hid", "mireille", "tamarind"])
    expect(kept).not.toContain(word);
});

it("keeps what helps to find it: its kind, its codes, its place", () => {
  expect(describeFailure(refusal())).toMatchObject({
    error: "Error",
    failureCode: "EENVELOPE",
    answered: "550",
    place: expect.stringContaining("failures.test.ts"),
  });
  expect(failureLine(refusal())).toBe("Error EENVELOPE 550");
});

/** As nodemailer throws it. */
function refusal(): Error {
  const words = `Can't send mail - all recipients were rejected: 550 <${address}>: ${canary}`;
  const about = { code: "EENVELOPE", responseCode: 550, response: words, rejected: [address] };
  return Object.assign(new Error(words), about);
}
