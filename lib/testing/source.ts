import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseSync, Visitor } from "oxc-parser";

/** The repository's own sources, read as syntax, for the architecture test. */
export type Import = { from: string; line: number; typeOnly: boolean };
export type Fn = { name: string; line: number; lines: number; jsx: boolean };
export type Source = {
  /** From the root, with forward slashes. */
  file: string;
  text: string;
  lines: number;
  imports: Import[];
  functions: Fn[];
  exported: { name: string; line: number; parameters: string[]; async: boolean }[];
  client: boolean;
};

const root = path.resolve(import.meta.dirname, "../..");

/** Every TypeScript file that git knows or would add, less tests' fixtures and generated code. */
export function readSources(): Source[] {
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "*.ts", "*.tsx"], {
    cwd: root,
    encoding: "utf8",
  });
  return listed.split("\n").filter(Boolean).filter(exists).map(readSource);
}

function exists(file: string): boolean {
  try {
    readFileSync(path.join(root, file));
    return true;
  } catch {
    return false;
  }
}

function readSource(file: string): Source {
  const text = readFileSync(path.join(root, file), "utf8");
  const { program, module } = parseSync(file, text);
  const lineAt = lineCounter(text);
  const imports = [
    ...module.staticImports.map((one) => ({
      from: resolve(file, one.moduleRequest.value),
      line: lineAt(one.start),
      typeOnly: one.entries.length > 0 && one.entries.every((entry) => entry.isType),
    })),
    ...module.staticExports
      .flatMap((one) => one.entries)
      .filter((entry) => entry.moduleRequest)
      .map((entry) => ({
        from: resolve(file, entry.moduleRequest?.value ?? ""),
        line: lineAt(entry.start),
        typeOnly: entry.isType,
      })),
  ];
  const client = /^\s*["']use client["']/.test(text);
  const lines = text.split("\n").length - 1;
  return { file, text, lines, imports, ...functionsOf(program, text, lineAt), client };
}

type Node = {
  start: number;
  end: number;
  params?: { start: number; end: number }[];
  async?: boolean;
  returnType?: { start: number; end: number } | null;
  id?: { name: string } | null;
};
type Program = ReturnType<typeof parseSync>["program"];

function functionsOf(program: Program, text: string, lineAt: (at: number) => number) {
  const functions: Fn[] = [];
  const jsxAt: number[] = [];
  const note = (node: Node, name = node.id?.name ?? "an unnamed function") => {
    const line = lineAt(node.start);
    functions.push({ name, line, lines: lineAt(node.end) - line + 1, jsx: false });
  };
  new Visitor({
    FunctionDeclaration: (node) => note(node as unknown as Node),
    FunctionExpression: (node) => note(node as unknown as Node),
    ArrowFunctionExpression: (node) => note(node as unknown as Node),
    JSXElement: (node) => jsxAt.push(lineAt(node.start)),
    JSXFragment: (node) => jsxAt.push(lineAt(node.start)),
  }).visit(program);
  for (const fn of functions) fn.jsx = jsxAt.some((at) => at >= fn.line && at < fn.line + fn.lines);
  return { functions, exported: exportedFunctions(program, text, lineAt) };
}

function exportedFunctions(program: Program, text: string, lineAt: (at: number) => number) {
  return program.body.flatMap((statement) => {
    if (statement.type !== "ExportNamedDeclaration") return [];
    return madeBy(statement.declaration as unknown as Declared | null).map(({ name, made }) => {
      const parameters = (made.params ?? []).map(({ start, end }) => text.slice(start, end));
      const answer = made.returnType ? text.slice(made.returnType.start, made.returnType.end) : "";
      const asks = made.async === true || /^:\s*Promise\b/.test(answer);
      return { name, line: lineAt(made.start), parameters, async: asks };
    });
  });
}

type Declared = Node & {
  type: string;
  declarations?: { id: { name?: string }; init: (Node & { type: string }) | null }[];
};

/** A declared function, or constants that are functions. */
function madeBy(declared: Declared | null): { name: string; made: Node }[] {
  if (declared?.type === "FunctionDeclaration") {
    return [{ name: declared.id?.name ?? "", made: declared }];
  }
  return (declared?.declarations ?? []).flatMap(({ id, init }) =>
    init && /Function/.test(init.type) ? [{ name: id.name ?? "", made: init }] : [],
  );
}

/** `@/lib/x` and `./x` → `lib/x`; a package stays its name. */
function resolve(file: string, wanted: string): string {
  if (wanted.startsWith("@/")) return wanted.slice(2);
  if (wanted.startsWith(".")) return path.posix.join(path.posix.dirname(file), wanted);
  return wanted;
}

function lineCounter(text: string): (at: number) => number {
  const breaks = [...text.matchAll(/\n/g)].map((match) => match.index);
  return (at) => {
    let low = 0;
    let high = breaks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((breaks[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

/** The ways from a node back to itself, each told once, from the first of its names. */
export function rings(edges: Map<string, Set<string>>): string[] {
  const found = new Set<string>();
  const walk = (at: string, path: string[]): void => {
    const seen = path.indexOf(at);
    if (seen >= 0) {
      const ring = path.slice(seen);
      if (at === [...ring].sort()[0]) found.add([...ring, at].join(" → "));
      return;
    }
    if (path.length < 12) for (const next of edges.get(at) ?? []) walk(next, [...path, at]);
  };
  for (const start of edges.keys()) walk(start, []);
  return [...found];
}
