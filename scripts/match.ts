import { compilePrograms } from "./stack/build.ts";
import { tellTrouble } from "./stack/console.ts";

/**
 * npm run match: pairs people from lists of ids and scores, without a database, and proves it.
 * The form of the lists is in lib/pair-lists/README.md.
 */
await match().catch(tellTrouble);

async function match(): Promise<void> {
  await compilePrograms();
  const { matchLists } = await import("./match-lists.ts");
  await matchLists(process.argv.slice(2), (line) => console.log(line));
}
