import pg from "pg";
import { proofMinutes } from "@/lib/auth/proof";
import { changedIn, keptBy, untilIdle } from "./actions/kept";
import { actionsOfTheBuild, cookieOf, post } from "./actions/post";
import { ruledActions, rules } from "./actions/rules";
import { nameOf, type Ruled, type Try, tryAll, verdict } from "./actions/tries";
import { homeMark, type Principal, World } from "./actions/world";
import { expect, test } from "./fixtures";
import { canaries, castRoles, mark } from "./strangers";

/** Every server action of the build, called by everyone about everything; see e2e/actions/rule.ts. */
const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
let world: World;
let all: Ruled[];

test.beforeAll(async () => {
  test.setTimeout(180_000);
  await owner.connect();
  world = await World.make();
  all = [];
  for (const one of ruledActions()) all.push({ ...one, sent: await world.prepare(one.rule) });
  await world.finish();
  await untilIdle(owner, world.districts);
});
test.afterAll(() => owner.end());

test("every action of the build has a rule, and every rule its action", () => {
  const built = actionsOfTheBuild().map(({ file, name }) => `${file} ${name}`);
  const ruled = Object.entries(rules).flatMap(([file, named]) =>
    Object.keys(named).map((name) => `${file} ${name}`),
  );
  const without = built.filter((one) => !ruled.includes(one));
  const left = ruled.filter((one) => !built.includes(one));
  expect(without, "Say in e2e/actions/*-rules.ts who may call these").toEqual([]);
  expect(left, "These rules are about actions that are gone").toEqual([]);
});

test("nobody who is not signed in changes anything", async () => {
  const closed = all.filter(({ rule }) => !rule.by.includes("anyone"));
  const tries = closed.map((one) => ({ ...one, place: "own" as const, cookie: "" }));
  expect(await tryAll(owner, world, tries)).toEqual([]);
});

for (const away of [false, true]) {
  for (const name of [...castRoles, ...(away ? [] : ["formerMentee"])]) {
    const who = `a ${name}${away ? " of another district" : ""}`;
    test(`${who} changes nothing of others, and hears of it what they hear of nothing`, async () => {
      test.setTimeout(120_000);
      const one = world.principals.find((each) => each.name === name && each.away === away);
      if (!one) throw new Error(`there is no ${who}`);
      const tries = all.flatMap((ruled) => triesBy(one, ruled));
      expect(tries.length).toBeGreaterThan(away ? 0 : 50);
      expect(await tryAll(owner, world, tries, secretsTo(one))).toEqual([]);
    });
  }
}

test("whoever has left changes nothing that was theirs", async () => {
  const tries: (Try & { email: string })[] = [];
  for (const ruled of all) {
    const person = world.ownerOf(ruled.rule);
    if (!person || ruled.rule.by.includes("anyone")) continue;
    const cookie = await world.cookieFor(person);
    tries.push({ ...ruled, place: "own", email: person.email, cookie });
  }
  const emails = tries.map(({ email }) => email);
  await owner.query(`update "Person" set "leftAt" = now() where email = any($1)`, [emails]);
  expect(await tryAll(owner, world, tries)).toEqual([]);
  await owner.query(`update "Person" set "leftAt" = null where email = any($1)`, [emails]);
});

test("what asks for a fresh proof changes nothing with an old one", async () => {
  const since = new Date(Date.now() - (proofMinutes + 1) * 60_000);
  const cookie = await cookieOf(world.home.coordinator.email, since);
  const tries = all
    .filter(({ rule }) => rule.proven)
    .map((one) => ({ ...one, place: "own" as const, cookie, insider: true }));
  expect(tries.length).toBeGreaterThan(0);
  expect(await tryAll(owner, world, tries)).toEqual([]);
});

test("and the one it is for does it, so that the rest means something", async () => {
  test.setTimeout(120_000);
  const [home = "", elsewhere = ""] = world.districts;
  const far = await keptBy(owner, [elsewhere]);
  const wrong: string[] = [];
  for (const { action, rule, sent } of all) {
    const person = world.ownerOf(rule);
    const session = person ? await world.cookieFor(person) : "";
    const cookie = [session, rule.cookie].filter(Boolean).join("; ");
    await untilIdle(owner, world.districts);
    const before = await keptBy(owner, [home]);
    const answer = await post(action, rule, sent.own ?? {}, world.home.ids, cookie);
    const changed = changedIn(before, await keptBy(owner, [home]));
    const works = answer.status < 400 && !/refused|invalid/.test(answer.state);
    if (works && changed.length > 0 === (rule.leaves !== "nothing")) continue;
    wrong.push(`${nameOf(action)}: ${verdict(answer)}, changes ${changed.join() || "nothing"}`);
  }
  expect(wrong).toEqual([]);
  expect(changedIn(far, await keptBy(owner, [elsewhere])), "in the other district").toEqual([]);
});

function triesBy(one: Principal, ruled: Ruled): Try[] {
  return world.triesOf(one, ruled.rule).map((place) => {
    return { ...ruled, place, cookie: one.cookie, insider: world.isIn(one.person, place) };
  });
}

/** Names of the other district, and private words that are neither theirs nor shared with them. */
function secretsTo({ name, away }: Principal): string[] {
  const pair = name === "mentee" || name === "mentor";
  return [away ? homeMark : mark, ...(pair ? [] : Object.values(canaries))];
}
