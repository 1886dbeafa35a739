import * as z from "zod";
import { readArguments } from "./stack/arguments.ts";
import { joinRunning } from "./stack/command.ts";
import { tellTrouble } from "./stack/console.ts";

const EXAMPLE =
  'For example: npm run district -- --name "Tamarind County Schools" --time-zone America/New_York ' +
  '--coordinator "Dolores Castellanos <dolores@example.org>"';

const District = z.strictObject({
  name: z.string("--name is missing: what the district is called.").trim().min(1).max(120),
  "time-zone": z
    .string("--time-zone is missing: the district's time zone, such as America/New_York.")
    .refine(isTimeZone, "--time-zone is not a time zone such as America/New_York."),
  coordinator: z
    .string("--coordinator is missing: who looks after it.")
    .transform((text, context) => {
      const coordinator = coordinatorOf(text);
      if (coordinator) return coordinator;
      context.addIssue('--coordinator is not of the form "First Last <address@example.org>".');
      return z.NEVER;
    }),
});

const option = { type: "string" } as const;
const options = { name: option, "time-zone": option, coordinator: option };

await found().catch(tellTrouble);

async function found(): Promise<void> {
  const given = readArguments(District, options, EXAMPLE);
  const { name, "time-zone": timeZone, coordinator } = given;
  await joinRunning();
  const { foundDistrict } = await import("@/lib/roster/found");
  const { path } = await foundDistrict({ name, timeZone, coordinator });
  console.log(
    `\n  ${name} is made, with ${coordinator.firstName} ${coordinator.lastName} as its coordinator.`,
  );
  console.log("  This link signs them in, once, within 24 hours:\n");
  console.log(`    ${process.env.APP_URL}${path}\n`);
  process.exit(0);
}

function coordinatorOf(text: string) {
  const [, name = "", address = ""] = /^\s*(\S.*?)\s*<([^<>]+)>\s*$/.exec(text) ?? [];
  const [firstName = "", ...rest] = name.split(/\s+/);
  const email = z.email().safeParse(address.trim()).data;
  const lastName = rest.join(" ");
  return firstName && lastName && email ? { firstName, lastName, email } : undefined;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return name.includes("/") || name === "UTC";
  } catch {
    return false;
  }
}
