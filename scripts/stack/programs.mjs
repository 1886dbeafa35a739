// node scripts/stack/programs.mjs SOURCES TARGET: compiles the matcher's programs from AssemblyScript,
// each to a module that holds it as text, so that whatever loads modules loads it.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { main } from "assemblyscript/asc";

const [, , sources, target] = process.argv;
const names = readdirSync(sources, { withFileTypes: true }).filter((one) => one.isDirectory());

mkdirSync(target, { recursive: true });
for (const { name } of names) {
  const source = `${sources}/${name}/program.ts`;
  const { binary, error, stderr } = await compile(source);
  if (error) {
    process.stderr.write(`${stderr}\n`);
    process.exit(1);
  }
  const text = Buffer.from(binary).toString("base64");
  writeFileSync(
    `${target}/${name}.ts`,
    `/** ${source}, compiled: base64. */\nexport const program = "${text}";\n`,
  );
}

async function compile(source) {
  let binary = new Uint8Array();
  const keep = (file, content) => {
    if (file.endsWith(".wasm")) binary = content;
  };
  const language = ["--runtime", "stub", "--use", "abort=", "--enable", "simd"];
  const result = await main([source, "--outFile", ".wasm", "--optimizeLevel", "3", ...language], {
    writeFile: keep,
  });
  return { ...result, binary };
}
