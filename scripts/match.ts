import { matchLists } from "./match-lists.ts";
import { tellTrouble } from "./stack/console.ts";

/**
 * npm run match: pairs people from lists of ids and scores, without a database, and proves it.
 * The form of the lists is in lib/pair-lists/README.md.
 */
await matchLists(process.argv.slice(2), (line) => console.log(line)).catch(tellTrouble);
