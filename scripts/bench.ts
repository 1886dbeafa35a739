import { compilePrograms } from "./stack/build.ts";
import { tellTrouble } from "./stack/console.ts";

const [what, ...chosen] = process.argv.slice(2);
await (what === "matching" ? matching() : site()).catch(tellTrouble);

// Each is loaded alone: the site has settings to be read, of which the matcher needs none.
async function matching(): Promise<void> {
  await compilePrograms();
  const { benchMatching } = await import("./bench/matching/match-bench.ts");
  await benchMatching(chosen);
}

async function site(): Promise<void> {
  const { benchSite } = await import("./bench/site.ts");
  await benchSite();
}
