import { describe, expect, it } from "vitest";
import { readSources, type Source } from "./testing/source";

const sources = readSources();
const isTest = (file: string) =>
  /\.(test|spec)\.tsx?$/.test(file) || file.startsWith("lib/testing/");
const product = sources.filter(({ file }) => !isTest(file) && !file.startsWith("e2e/"));

/** `lib/visits/queries` → `visits`; ground files and other folders have none. */
const domainOf = (file: string) => /^lib\/([a-z0-9-]+)\//.exec(file)?.[1];
const within = (folder: string) => product.filter(({ file }) => file.startsWith(folder));

/** Functions without a viewer: sign-in, invitations, the first district, jobs handed to the worker. */
const doors = new Set([
  "askForCode",
  "redeemCode",
  "addressAsked",
  "redeemLink",
  "enterAs",
  "openInvitation",
  "findInvitation",
  "foundDistrict",
  "record",
  "enqueue",
  "tell",
]);
/** Actions without a viewer: a cookie of one's own, leaving, and the kit page. */
const openActions = new Set(["setTheme", "setLocale", "endThisSession", "tryForm", "nothing"]);
const viewers = /:\s*(Any|Person|System)?Viewer\b|:\s*(Coordinator|Principal)\b/;

describe("imports go one way", () => {
  it("lib never reaches up to pages or components", () => {
    expect(imports(within("lib/"), (from) => /^(app|components)\//.test(from))).toEqual([]);
  });
  it("components never reach up to pages", () => {
    expect(imports(within("components/"), (from) => from.startsWith("app/"))).toEqual([]);
  });
  it("the kit knows no domain", () => {
    const known = (from: string) => /^lib\/[^/]+$/.test(from) || from.startsWith("lib/i18n/");
    const wrong = imports(
      within("components/ui/"),
      (from) => from.startsWith("lib/") && !known(from),
    );
    expect(wrong).toEqual([]);
  });
  it("the ground knows no domain", () => {
    const ground = within("lib/").filter(({ file }) => !domainOf(file));
    const wrong = imports(
      ground,
      (from) => domainOf(from) !== undefined && !from.startsWith("lib/i18n/"),
    );
    expect(wrong).toEqual([]);
  });
  it("only lib/auth knows Next and React", () => {
    const framework = /^(next|react|react-dom|next-auth|next-intl)(\/|$)/;
    const elsewhere = within("lib/").filter(
      ({ file }) => domainOf(file) !== "auth" && !file.endsWith(".d.ts"),
    );
    expect(imports(elsewhere, (from) => framework.test(from))).toEqual([]);
  });
  it("domains form no circle", () => {
    expect(circles()).toEqual([]);
  });
  it("pages and components get rows as DTOs, never Prisma", () => {
    const painted = product.filter(({ file }) => /^(app|components)\//.test(file));
    expect(imports(painted, (from) => /^(prisma\/generated|@prisma\/)/.test(from))).toEqual([]);
    expect(imports(painted, (from) => from === "lib/db-errors")).toEqual([]);
  });
  it("what runs in the browser imports no reads, no writes and no ground of the server", () => {
    const client = product.filter((source) => source.client);
    const server =
      /^lib\/(db|env|log|private-text|idempotency|mail)$|^lib\/[^/]+\/(queries|commands)$/;
    expect(imports(client, (from) => server.test(from), { types: true })).toEqual([]);
  });
});

describe("every file has a name that says what it is", () => {
  it("no drawer for odds and ends", () => {
    const drawers = /(^|\/)(index|utils?|helpers?|services?|hooks|misc|common|manager)\.tsx?$/;
    const wrong = sources
      .filter(({ file }) => drawers.test(file))
      .map(({ file }) => `${file} hides what it holds`);
    expect(wrong).toEqual([]);
  });
});

describe("who is asking comes first", () => {
  it("every query and command takes its viewer first, or its transaction and then the viewer", () => {
    const wrong = within("lib/")
      .filter(({ file }) => /\/(queries|commands)\.ts$/.test(file))
      .flatMap(({ file, exported }) =>
        exported
          .filter(({ name, async: asks, parameters: [first = "", second = ""] }) => {
            const asked = /:\s*Tx\b/.test(first) ? second : first;
            return asks && !viewers.test(asked) && !doors.has(name);
          })
          .map(({ name, line }) => `${file}:${line} ${name} does not begin with who is asking`),
      );
    expect(wrong).toEqual([]);
  });
  it("every server action stands in an actions.ts, and asks who is calling before all else", () => {
    const actions = product.filter(({ text }) => /^\s*["']use server["'];/m.test(text));
    const misplaced = actions.filter(({ file, text }) => {
      return !/^app\/.+\/([a-z]+-)?actions\.ts$/.test(file) || !text.startsWith('"use server";');
    });
    expect(misplaced.map(({ file }) => `${file} has server actions`)).toEqual([]);
    expect(actions.flatMap(actionsThatDoNotAsk)).toEqual([]);
  });
  it("only sign-in and tests make viewers; a job makes a system viewer", () => {
    const outside = product.filter(
      ({ file }) => !file.startsWith("lib/auth/") && !file.startsWith("prisma/seed/"),
    );
    const wrong = outside.flatMap(({ file, text }) =>
      /\b(asParticipant|asCoordinator|asPrincipal)\(/.test(text) ? [`${file} makes a viewer`] : [],
    );
    expect(wrong).toEqual([]);
  });
});

describe("the clock and the environment are handed in", () => {
  it("no domain reads the clock", () => {
    const reads = /new Date\(\s*\)|Date\.now\(|Temporal\.Now/;
    const domains = within("lib/").filter(
      ({ file }) => domainOf(file) && domainOf(file) !== "auth",
    );
    expect(lines(domains, reads, "reads the clock; take viewer.now or an argument")).toEqual([]);
  });
  it("only env.ts reads the environment", () => {
    const inside = within("").filter(
      ({ file }) => /^(app|components|lib)\//.test(file) && file !== "lib/env.ts",
    );
    expect(lines(inside, /process\.env\b/, "reads the environment; ask lib/env.ts")).toEqual([]);
  });
});

describe("sizes stay readable", () => {
  const sized = product.filter(({ file }) => !/^prisma\/seed\/cast|\.d\.ts$/.test(file));
  const functions = sized.flatMap(({ file, functions: all }) => all.map((fn) => ({ file, ...fn })));
  it("no file is longer than 300 lines", () => {
    expect(
      sized.filter(({ lines: n }) => n > 300).map(({ file, lines: n }) => `${file} has ${n} lines`),
    ).toEqual([]);
  });
  it("no function is longer than 60 lines, 100 with markup", () => {
    const long = functions.filter(({ lines: n, jsx }) => n > (jsx ? 100 : 60));
    expect(
      long.map(({ file, line, name, lines: n }) => `${file}:${line} ${name} has ${n} lines`),
    ).toEqual([]);
  });
  it("the usual file and function are short", () => {
    const files = sized.map(({ lines: n }) => n);
    expect({ median: quantile(files, 0.5) <= 60, ninetieth: quantile(files, 0.9) <= 180 }).toEqual({
      median: true,
      ninetieth: true,
    });
    const plain = functions.map(({ lines: n }) => n);
    expect({ median: quantile(plain, 0.5) <= 12, ninetieth: quantile(plain, 0.9) <= 40 }).toEqual({
      median: true,
      ninetieth: true,
    });
  });
  it("no type is given up", () => {
    expect(
      lines(product, /\bas any\b|:\s*any\b|@ts-(ignore|expect-error)/, "gives up its type"),
    ).toEqual([]);
  });
});

/** One that is no `formAction` awaits a `require…` first, or hands on to a form's action of its file. */
function actionsThatDoNotAsk({ file, text }: Source): string[] {
  const asking = /^formAction\(\s*(require\w+|asking),/;
  const inFile = [...text.matchAll(/^(?:export )?const (\w+) = ([\s\S]*?);$/gm)];
  const forms = inFile.filter(([, , made = ""]) => asking.test(made)).map(([, name]) => name);
  const exported = [...text.matchAll(/^export (?:const|async function) (\w+)([\s\S]*?)^[});]+/gm)];
  return exported.flatMap(([, name = "", body = ""]) => {
    const awaited = /\bawait (\w+)\((?:await (\w+)\()?/.exec(body)?.slice(1) ?? [];
    const asks = awaited.some((one) => /^require[A-Z]/.test(one ?? "") || forms.includes(one));
    if (asks || forms.includes(name) || openActions.has(name)) return [];
    return [`${file} ${name} does not ask who is calling before all else`];
  });
}

function imports(
  from: Source[],
  wrong: (path: string) => boolean,
  { types = false } = {},
): string[] {
  return from.flatMap(({ file, imports: all }) =>
    all
      .filter((one) => !(types && one.typeOnly) && wrong(one.from))
      .map((one) => `${file}:${one.line} may not import ${one.from}`),
  );
}

function lines(from: Source[], wrong: RegExp, sentence: string): string[] {
  return from.flatMap(({ file, text }) =>
    text
      .split("\n")
      .flatMap((line, at) => (wrong.test(line) ? [`${file}:${at + 1} ${sentence}`] : [])),
  );
}

/** The worker's list of tasks knows every domain and is known by none; it stands outside. */
function circles(): string[] {
  const edges = new Map<string, Set<string>>();
  for (const { file, imports: all } of within("lib/")) {
    const domain = domainOf(file);
    if (!domain || file === "lib/jobs/tasks.ts") continue;
    for (const { from, typeOnly } of all) {
      const other = domainOf(from);
      if (!other || other === domain || typeOnly) continue;
      edges.set(domain, (edges.get(domain) ?? new Set()).add(other));
    }
  }
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
  for (const domain of edges.keys()) walk(domain, []);
  return [...found];
}

function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}
