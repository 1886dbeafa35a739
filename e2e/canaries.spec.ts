import type { APIRequestContext } from "@playwright/test";
import { arriveAs, expect, mailsTo, test } from "./fixtures";
import { call, handlers } from "./handlers";
import { payloadOf } from "./payload";
import { addressOf, samples } from "./routes";
import { canaries, type OtherDistrict, otherDistrict } from "./strangers";

/** Private words of one mentee, looked for in every page and file of everybody else. */
let other: OtherDistrict;
test.beforeAll(async () => {
  other = await otherDistrict();
});

const files = Object.keys(handlers).filter((route) => !handlers[route]?.body);
const shared = [canaries.sharedWords, canaries.sharedNote];
const all = Object.values(canaries);

test("the author finds each of their own words, so that the rest means something", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await arriveAs(page, other.mentee);
  const found = await wordsFoundBy(page.request);
  expect([...found].sort()).toEqual([...all].sort());
});

test("the mentor of the pair finds what is shared, and nothing else", async ({ page }) => {
  test.setTimeout(120_000);
  await arriveAs(page, other.mentor);
  const found = await wordsFoundBy(page.request);
  expect([...found].sort()).toEqual([...shared].sort());
});

for (const who of [
  "formerMentor",
  "coordinator",
  "coordinatorWhoMentors",
  "principal",
  "host",
] as const) {
  test(`a ${who} finds no private word on any page, in any file`, async ({ page }) => {
    test.setTimeout(120_000);
    await arriveAs(page, other[who]);
    expect([...(await wordsFoundBy(page.request))]).toEqual([]);
  });
}

test("no mail has a private word in it", async () => {
  for (const who of ["mentee", "mentor", "formerMentor", "coordinator"] as const) {
    const text = JSON.stringify(await mailsTo(other[who].email));
    for (const words of all) expect(text).not.toContain(words);
  }
});

/** Walks every file and every page: its document, with what a client navigation would get. */
async function wordsFoundBy(request: APIRequestContext): Promise<Set<string>> {
  const found = new Set<string>();
  const paths = Object.keys(samples).map((route) => addressOf(route, other.ids));
  const sharedContact = `/mentorships/${other.ids.mentorship}/activity/${other.sharedActivity}`;
  const note = (text: string) => {
    for (const words of all.filter((one) => text.includes(one))) found.add(words);
  };
  for (const file of files) note(await (await call(request, file, other.ids)).text());
  for (const path of [...paths, sharedContact]) {
    const answer = await request.get(path, { headers: { accept: "text/html" } });
    const html = await answer.text();
    note(`${html} ${payloadOf(html, path)}`);
  }
  return found;
}
