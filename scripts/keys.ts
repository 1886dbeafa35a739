import { joinRunning } from "./stack/command.ts";
import { say, seconds, tellTrouble } from "./stack/console.ts";
import { Trouble } from "./stack/trouble.ts";

/** npm run keys -- rotate: wraps every author's key by the new BOOKENDS_KEY. */
await rotate(process.argv[2]).catch(tellTrouble);

async function rotate(command: string | undefined): Promise<void> {
  if (command !== "rotate") {
    throw new Trouble(
      "What to do with the keys is missing.",
      "For example: npm run keys -- rotate",
    );
  }
  await joinRunning();
  if (!process.env.BOOKENDS_OLD_KEY) {
    throw new Trouble(
      "BOOKENDS_OLD_KEY is missing: the key that was BOOKENDS_KEY until now.",
      "How a key is changed stands in docs/operations.md, “A new key”.",
    );
  }
  const since = Date.now();
  const { rotateKeys } = await import("@/lib/privacy/rotate-keys");
  const { wrapped, already, lost } = await rotateKeys((sofar) =>
    say("Keys", `${sofar.wrapped} wrapped anew, ${sofar.already} were already`),
  );
  if (lost > 0) {
    throw new Trouble(
      `${lost} keys are opened by neither BOOKENDS_KEY nor BOOKENDS_OLD_KEY.`,
      "Keep every older key you have: one of them wraps these, and their words cannot be read without it.",
    );
  }
  say("", `all ${wrapped + already} done in ${seconds(since)}; BOOKENDS_OLD_KEY can be taken away`);
  process.exit(0);
}
