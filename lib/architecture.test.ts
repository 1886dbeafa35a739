import { describe, expect, it } from "vitest";
import { readSources, rings, type Source } from "./testing/source";

const sources = readSources();
const isTest = (file: string) =>
  /\.(test|spec)\.tsx?$/.test(file) || file.startsWith("lib/testing/");
const product = sources.filter(({ file }) => !isTest(file) && !file.startsWith("e2e/"));

/** `lib/visits/queries` → `visits`; ground files and other folders have none. */
const domainOf = (file: string) => /^lib\/([a-z0-9-]+)\//.exec(file)?.[1];
const within = (folder: string) => product.filter(({ file }) => file.startsWith(folder));

/** Functions without a viewer, and why there is none yet or why it is somewhere else. */
const doors = new Set([
  // Somebody signs in, or is about to.
  ...["askForCode", "redeemCode", "addressAsked", "redeemLink", "enterAs", "linkWorks", "frameOf"],
  ...[
    "openSession",
    "findInvitation",
    "openInvitation",
    "makeLink",
    "welcome",
    "isKnown",
    "allowed",
    "sendCode",
  ],
  // Their own account, in whichever district: what they are signed in as holds the viewer.
  ...["listSessions", "endSession", "endOtherSessions", "switchDistrict", "chooseLanguage"],
  "proveAgain",
  // What a link in a mail turns off, and the page after it takes back.
  ...["turnOffMail", "takeBackTurnOff"],
  // The first district has nobody in it.
  "foundDistrict",
  // Jobs begin with their payload and make a system viewer, or sweep what no district owns.
  ...[
    "sendNoticeMail",
    "sendDailyMail",
    "expireRequest",
    "stageImport",
    "stageSchools",
    "stageStaff",
    "step",
  ],
  ...["runRound", "sweepSignIn", "sweepDrafts", "sweepImports", "sweepDailyMail"],
  // Commands at the machine: about a person, or about every district's keys.
  ...["personAt", "rotateKeys"],
  // What a command hands to the queue, inside its own transaction.
  ...["enqueue", "enqueueMails"],
  // Health.
  "databaseAlive",
]);
/** What touches the database and other domains may use, beside queries and commands. */
const sharedModules = new Set([
  "lib/jobs/queue",
  "lib/jobs/progress",
  "lib/auth/links",
  "lib/roster/contacts",
  "lib/profiles/facts",
  // What comes to an end when somebody leaves the district.
  ...["lib/mentorships/departed", "lib/requests/settle", "lib/visits/call-off"],
  // Scenarios are drafts of a round, set aside and compared.
  ...["lib/rounds/changes", "lib/rounds/open-round", "lib/rounds/whole-draft"],
]);
/** Actions without a viewer: a cookie of one's own, leaving, and the kit page. */
const openActions = new Set(["setTheme", "setLocale", "endThisSession", "tryForm", "nothing"]);
/** What shows private words to their author, or to whom they are shared with. */
const showingPrivateWords = [
  "app/(app)/check-ins/_components/earlier.tsx",
  "app/(app)/mentorships/[id]/activity/[activityId]/_components/notes.tsx",
  "app/(app)/mentorships/[id]/check-ins/page.tsx",
  "lib/check-ins/answers.ts",
  "lib/drafts/queries.ts",
];
const viewers = /:\s*(Pick<)?((Any|Person|System)?Viewer|Coordinator|Principal)\b/;
/** Modules that read or write, whatever they are called. */
const touching = new Set(
  within("lib/")
    .filter(({ file, imports: all }) => domainOf(file) && all.some(({ from }) => from === "lib/db"))
    .map(({ file }) => file.replace(/\.ts$/, "")),
);

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
    const server = /^lib\/(db|env|log|private-text|idempotency|mail)$/;
    const wrong = (from: string) => server.test(from) || touching.has(from);
    expect(imports(client, wrong, { types: true })).toEqual([]);
  });
  it("another domain is used by its policy, schema, queries, commands and pure modules", () => {
    const open = (from: string) =>
      !touching.has(from) || /\/(policy|queries|commands)$/.test(from) || sharedModules.has(from);
    const wrong = within("lib/").flatMap((source) => {
      const own = domainOf(source.file);
      if (!own || source.file === "lib/jobs/tasks.ts") return [];
      return imports(
        [source],
        (from) => ![undefined, own].includes(domainOf(from)) && !open(from),
        { types: true },
      );
    });
    expect(wrong).toEqual([]);
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
  it("whatever reads or writes takes its viewer first, or its transaction and then the viewer", () => {
    const wrong = within("lib/")
      .filter(({ file }) => touching.has(file.replace(/\.ts$/, "")))
      .flatMap(({ file, exported }) =>
        exported
          .filter(({ name, async: asks, parameters: [first = "", second = ""] }) => {
            const inside = /:\s*Tx\b/.test(first);
            return (asks || inside) && !viewers.test(inside ? second : first) && !doors.has(name);
          })
          .map(({ name, line }) => `${file}:${line} ${name} does not begin with who is asking`),
      );
    expect(wrong).toEqual([]);
  });
  it("every door without a viewer is there", () => {
    const exported = new Set(within("lib/").flatMap(({ exported: all }) => all.map(nameOf)));
    expect([...doors].filter((name) => !exported.has(name))).toEqual([]);
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
    const made =
      /\b(asParticipant|asCoordinator|asPrincipal)\(|\bas (Any|Person|System)?Viewer\b|\bas (Coordinator|Principal)\b/;
    expect(lines(outside, made, "makes a viewer")).toEqual([]);
    const pages = outside.filter(({ file }) => /^(app|components)\//.test(file));
    expect(lines(pages, /\basSystem\(/, "speaks as the system")).toEqual([]);
  });
});

describe("private words stay where they are shown", () => {
  it("only their own pages and forms, on the server, open them", () => {
    const others = product.filter(({ file }) => file !== "lib/private-text.ts");
    const opening = others.filter(({ text }) => text.includes(".reveal("));
    expect(opening.map(({ file }) => file).sort()).toEqual(showingPrivateWords);
    expect(lines(others, /new PrivateText\b/, "makes private words")).toEqual([]);
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
    const inside = within("").filter(({ file }) =>
      /^(app|components|lib)\/|^(proxy|instrumentation)\.ts/.test(file),
    );
    // Next puts these two in when it builds; they are not read where the product runs.
    const reads = /process\.env\b(?!\.(NODE_ENV|NEXT_RUNTIME)\b)/;
    const others = inside.filter(({ file }) => file !== "lib/env.ts");
    expect(lines(others, reads, "reads the environment; ask lib/env.ts")).toEqual([]);
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
    expect({ median: quantile(files, 0.5) <= 50, ninetieth: quantile(files, 0.9) <= 180 }).toEqual({
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

const nameOf = ({ name }: { name: string }) => name;

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
  return rings(edges);
}

function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}
