import { describe, expect, it, vi } from "vitest";
import { type MailUndo, openMailLink, openMailUndo, sealMailLink, sealMailUndo } from "./link";

vi.hoisted(() => {
  const secrets = {
    AUTH_SECRET: "x".repeat(32),
    BOOKENDS_KEY: Buffer.alloc(32).toString("base64"),
  };
  Object.assign(process.env, { ...secrets, DATABASE_RUNTIME_URL: "postgres://nowhere" });
});

const who = {
  districtId: "0198c1d2-0000-7000-8000-0000000000aa",
  personId: "0198c1d2-1111-7000-8000-0000000000bb",
};
const undo: MailUndo = {
  ...who,
  groups: ["pair", "visits"],
  timing: "daily",
  pressedAt: new Date("2026-12-02T18:00:00Z"),
};

describe("the link of a mail", () => {
  it("opens to what was sealed", () => {
    for (const about of ["pair", "visits", "programme", "daily"] as const) {
      expect(openMailLink(sealMailLink({ ...who, about }))).toEqual({ ...who, about });
    }
    expect(openMailUndo(sealMailUndo(undo))).toEqual(undo);
  });

  it("says nothing of anybody, and is never the same twice", () => {
    const [one, other] = [1, 2].map(() => sealMailLink({ ...who, about: "pair" }));
    expect(one).toMatch(/^[\w-]{80,110}$/);
    expect(one).not.toBe(other);
    const bytes = Buffer.from(one ?? "", "base64url");
    const known = [who.districtId, who.personId].map((id) =>
      Buffer.from(id.replaceAll("-", ""), "hex"),
    );
    for (const part of [...known, Buffer.from("pair")]) expect(bytes.includes(part)).toBe(false);
  });

  it("that was changed, cut off or made up is none", () => {
    const token = sealMailLink({ ...who, about: "pair" });
    const changed = Buffer.from(token, "base64url").map((byte, at) =>
      at === 50 ? byte ^ 1 : byte,
    );
    const others = [Buffer.from(changed).toString("base64url"), token.slice(0, -2), "", "x", "🙂"];
    for (const other of [...others, "A".repeat(120)]) {
      expect(openMailLink(other), other).toBeUndefined();
      expect(openMailUndo(other), other).toBeUndefined();
    }
  });

  it("turns off and nothing else: it does not open as what turns on again, nor the other way round", () => {
    expect(openMailUndo(sealMailLink({ ...who, about: "pair" }))).toBeUndefined();
    expect(openMailLink(sealMailUndo(undo))).toBeUndefined();
  });
});
