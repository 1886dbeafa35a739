import * as z from "zod";
import { readArguments } from "./stack/arguments.ts";
import { joinRunning } from "./stack/command.ts";
import { tellTrouble } from "./stack/console.ts";
import { Trouble } from "./stack/trouble.ts";

const EXAMPLE =
  'For example: npm run erase -- --person m.okafor@example.org --district "Tamarind County Schools"';

const Erasure = z.strictObject({
  person: z.email(
    "--person is missing: the work e-mail address of whose private words are erased.",
  ),
  district: z.string().trim().min(1).optional(),
  yes: z.boolean().optional(),
});

const text = { type: "string" } as const;
const options = { person: text, district: text, yes: { type: "boolean" } } as const;

await erase().catch(tellTrouble);

/** Destroys a person's key and with it their private words, for good. */
async function erase(): Promise<void> {
  const { person: email, district, yes } = readArguments(Erasure, options, EXAMPLE);
  await joinRunning();
  const { now } = await import("@/lib/clock");
  const { personAt } = await import("@/lib/auth/at-the-machine");
  const found = await personAt({ email, district }, now());
  if (!found.ok) throw troubleFinding(found.refusal, email);
  const { viewer, name, district: of } = found.value;
  if (!yes) {
    throw new Trouble(
      `This erases what ${name} (${of}) wrote privately, for good. Nothing was done yet.`,
      "If that is what you want, run it again with --yes.",
    );
  }
  const { eraseWords } = await import("@/lib/privacy/commands");
  const { asSystem } = await import("@/lib/auth/viewer");
  const { unrefused } = await import("@/lib/result");
  const erased = await eraseWords(viewer, asSystem(viewer.districtId, "erase"));
  const { notes, checkIns, talks, drafts } = unrefused(erased);
  console.log(`\n  The key of ${name} (${of}) is destroyed, and with it:`);
  console.log(
    `    ${notes} private notes, ${checkIns} check-ins, ${talks} signals, ${drafts} drafts.`,
  );
  console.log("  Backups made before still hold them: after a restore, run this again.\n");
  process.exit(0);
}

function troubleFinding(refusal: "nobody" | "whichDistrict", email: string): Trouble {
  if (refusal === "nobody") {
    return new Trouble(`Nobody on a roster has the address ${email} there.`, "Nothing was done.");
  }
  return new Trouble(`${email} is on the roster of several districts.`, `Say which. ${EXAMPLE}`);
}
