import { generateClient } from "./stack/build.ts";
import { tellTrouble } from "./stack/console.ts";

await generateClient().catch(tellTrouble);
