import { generate } from "./stack/build.ts";
import { tellTrouble } from "./stack/console.ts";

await generate().catch(tellTrouble);
