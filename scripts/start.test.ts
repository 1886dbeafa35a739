import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readSettings } from "./stack/settings.ts";
import { Trouble } from "./stack/trouble.ts";

/** The real start, up to where it refuses: before it builds or opens anything. */
const scratch = mkdtempSync(join(tmpdir(), "bookends-start-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function start(environment: Record<string, string>, ...args: string[]) {
  const { PATH = "", HOME = "" } = process.env;
  const own = {
    NODE_ENV: "production",
    BOOKENDS_DATA: join(scratch, "data"),
    PORT: "39391",
  } as const;
  const child = spawn(process.execPath, ["scripts/start.mjs", ...args], {
    env: { PATH, HOME, ...own, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => said.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
  const [code] = await once(child, "close");
  return { code, said: Buffer.concat(said).toString() };
}

const production = {
  BOOKENDS_MODE: "production",
  DATABASE_URL: "postgres://bookends:secret@127.0.0.1:1/bookends",
  APP_URL: "https://bookends.example.org",
  BOOKENDS_KEY: Buffer.alloc(32, 1).toString("base64"),
  AUTH_SECRET: "a secret that is long enough for sign-in",
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32, 2).toString("base64"),
  SMTP_URL: "smtps://user:password@smtp.example.org",
  MAIL_FROM: "Bookends <bookends@example.org>",
};

describe("production that is half configured", () => {
  it("does not start, and names everything that is missing", async () => {
    const { code, said } = await start({ BOOKENDS_MODE: "production" });
    expect(code).toBe(1);
    expect(said).toContain("BOOKENDS_MODE=production needs more before it starts");
    for (const name of Object.keys(production).slice(1)) expect(said).toContain(`${name} `);
    expect(said).toContain(".env.example says how to make each");
  });

  const names = Object.keys(production).slice(1);
  const refusal = (environment: Record<string, string>) => {
    try {
      readSettings({ ...environment, NODE_ENV: "production" });
      return "";
    } catch (error) {
      return error instanceof Trouble ? error.what : "no sentence";
    }
  };

  it("needs nothing more than these", () => {
    expect(refusal(production)).toBe("");
  });

  it.each(names)("names %s alone when that is missing", (name) => {
    const said = refusal({ ...production, [name]: "" });
    expect(names.filter((one) => said.includes(`${one}  is missing:`))).toEqual([name]);
  });

  it.each([
    ["BOOKENDS_KEY", Buffer.alloc(16).toString("base64"), "is not 32 random bytes"],
    ["APP_URL", "bookends.example.org", "is not the address people use"],
    ["SMTP_URL", "https://smtp.example.org", "is not the mail server"],
  ])("says what %s has to be when it is %s", (name, value, words) => {
    expect(refusal({ ...production, [name]: value })).toContain(`${name}  ${words}`);
  });
});

it("a mode and a port that are none are refused by name", async () => {
  const mode = await start({ BOOKENDS_MODE: "staging" });
  expect(mode).toMatchObject({ code: 1 });
  expect(mode.said).toContain("Set it to demo or to production.");
  const port = await start({ PORT: "eighty" });
  expect(port).toMatchObject({ code: 1 });
  expect(port.said).toContain("Set it to a number such as 3000.");
});

it("a port in use is said, with another to try", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const address = other.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const { code, said } = await start({ PORT: String(port) });
  other.close();
  expect(code).toBe(1);
  expect(said).toContain(`Port ${port} is in use by another programme.`);
  expect(said).toContain(`PORT=${port + 1} npm start`);
});

it("reset deletes nothing of production", async () => {
  const { code, said } = await start(production, "--reset");
  expect(code).toBe(1);
  expect(said).toContain("this is production");
});

it("keys that cannot be read are not made anew", async () => {
  const data = join(scratch, "broken");
  mkdirSync(data);
  writeFileSync(join(data, "keys.json"), "{");
  const { code, said } = await start({ BOOKENDS_DATA: data });
  expect(code).toBe(1);
  expect(said).toContain("keys.json cannot be read");
  expect(said).toContain("npm run reset");
});
