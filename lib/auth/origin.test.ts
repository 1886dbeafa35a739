import { describe, expect, it } from "vitest";
import { safeBack, sentFrom, signInPath } from "./back";
import { deviceOf } from "./device";
import { changesState, isAhead, isOneClick, isOwnHost, isOwnOrigin, wantsDocument } from "./origin";
import { newCode, plainCode } from "./secrets";
import { contentSecurityPolicy, securityHeaders } from "./security-headers";

const site = "https://bookends.example";
const sent = (fields: Record<string, string>) => new Headers(fields);

it("is told apart when a browser fetches ahead what nobody has opened", () => {
  expect(isAhead(sent({ "sec-purpose": "prefetch" }))).toBe(true);
  expect(isAhead(sent({ "sec-purpose": "prefetch;prerender" }))).toBe(true);
  expect(isAhead(sent({}))).toBe(false);
});

describe("a request that changes something", () => {
  it.each([
    ["our own page", { origin: site }, true],
    ["another site", { origin: "https://evil.example" }, false],
    ["our name on http", { origin: "http://bookends.example" }, false],
    ["another port", { origin: `${site}:8443` }, false],
    ["a page without an origin", { origin: "null" }, false],
    ["no origin at all", {}, false],
    ["no origin, same site by the browser's word", { "sec-fetch-site": "same-origin" }, true],
    ["no origin, a sister site", { "sec-fetch-site": "same-site" }, false],
    [
      "a foreign origin that claims the same site",
      { origin: "https://evil.example", "sec-fetch-site": "same-origin" },
      false,
    ],
  ])("from %s", (_from, fields, passes) => {
    expect(isOwnOrigin(sent(fields as Record<string, string>), site)).toBe(passes);
  });

  it("needs no origin at one address alone, and only to be posted there", () => {
    expect(isOneClick("POST", "/api/unsubscribe/aB3-_x")).toBe(true);
    const others = [
      ["DELETE", "/api/unsubscribe/aB3-_x"],
      ["POST", "/api/unsubscribe/"],
      ["POST", "/api/unsubscribe/aB3/more"],
      ["POST", "/unsubscribe/aB3-_x"],
      ["POST", "/api/drafts"],
    ] as const;
    expect(others.filter(([method, path]) => isOneClick(method, path))).toEqual([]);
  });

  it("is known by its method", () => {
    const methods = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "post"];
    expect(methods.map(changesState)).toEqual([
      ...[false, false, false],
      ...[true, true, true, true, true],
    ]);
  });

  it("must name our host, whatever a proxy claims", () => {
    expect(isOwnHost(sent({ host: "Bookends.example" }), site)).toBe(true);
    expect(
      isOwnHost(sent({ host: "evil.example", "x-forwarded-host": "bookends.example" }), site),
    ).toBe(false);
  });
});

describe("a site on this machine", () => {
  const here = "http://localhost:3000";
  it.each(["localhost", "127.0.0.1", "[::1]"])("may be called %s", (name) => {
    expect(isOwnHost(sent({ host: `${name}:3000` }), here)).toBe(true);
    expect(isOwnOrigin(sent({ origin: `http://${name}:3000` }), here)).toBe(true);
  });
  it("is not another port, nor a foreign name that leads here", () => {
    expect(isOwnOrigin(sent({ origin: "http://127.0.0.1:3001" }), here)).toBe(false);
    expect(isOwnHost(sent({ host: "rebound.example:3000" }), here)).toBe(false);
    expect(isOwnHost(sent({ host: "localhost" }), "https://bookends.example")).toBe(false);
  });
});

describe("a document", () => {
  it("is what a browser navigates to", () => {
    expect(wantsDocument(sent({ "sec-fetch-dest": "document" }))).toBe(true);
    expect(wantsDocument(sent({ accept: "text/html,*/*" }))).toBe(true);
  });
  it("is not an action, a part of a page or a picture", () => {
    expect(wantsDocument(sent({ accept: "text/html", "next-action": "1" }))).toBe(false);
    expect(wantsDocument(sent({ accept: "text/html", rsc: "1" }))).toBe(false);
    expect(wantsDocument(sent({ accept: "text/html", "sec-fetch-dest": "image" }))).toBe(false);
  });
});

describe("the headers of every answer", () => {
  const place = { nonce: "abc", https: true, dev: false };

  it("allow scripts by nonce only, and no frame around us", () => {
    const policy = contentSecurityPolicy(place);
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
    expect(policy).toContain("style-src 'self' 'nonce-abc'; style-src-attr 'unsafe-inline'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe-eval");
  });
  it("hold the browser to https only where we are on https", () => {
    expect(securityHeaders(place)["Strict-Transport-Security"]).toMatch(/max-age=\d{8}/);
    expect(securityHeaders({ ...place, https: false })).not.toHaveProperty(
      "Strict-Transport-Security",
    );
  });
});

describe("the way back after signing in", () => {
  it.each([
    ["/visits/1?tab=notes", "/visits/1?tab=notes"],
    ["//evil.example", undefined],
    ["/\\evil.example", undefined],
    ["https://evil.example/", undefined],
    ["/sign-in/code", undefined],
    ["/api/auth/session", undefined],
    ["home", undefined],
  ])("%s → %s", (given, kept) => {
    expect(safeBack(given)).toBe(kept);
  });
  it.each([
    [`${site}/invitations/abc`, "/invitations/abc"],
    [`${site}/sign-in/code?back=%2Fvisits`, "/sign-in/code?back=%2Fvisits"],
    [`${site}/visits?page=2#top`, "/visits?page=2"],
    [`${site}//evil.example/x`, undefined],
    ["https://evil.example/visits", undefined],
    ["not an address", undefined],
    ["", undefined],
  ])("from a form on %s → %s", (referer, kept) => {
    expect(sentFrom(sent({ referer }), site)).toBe(kept);
  });
  it("is carried in the address of the sign-in page", () => {
    expect(signInPath("/visits?page=2")).toBe("/sign-in?back=%2Fvisits%3Fpage%3D2");
  });
});

describe("a code", () => {
  it("has eight signs that nobody mistakes for others", () => {
    for (let n = 0; n < 200; n++)
      expect(newCode()).toMatch(/^[^0125AEIOUSZBLV8]{4}-[^0125AEIOUSZBLV8]{4}$/);
  });
  it("may be typed with spaces and small letters", () => {
    expect(plainCode(" kx7m 4trq ")).toBe("KX7M4TRQ");
  });
});

it("a device is named by browser and system", () => {
  const agent = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) CriOS/140 Safari/604.1";
  expect(deviceOf(agent)).toBe("Chrome · iPhone");
  expect(deviceOf(null)).toBe("");
});
