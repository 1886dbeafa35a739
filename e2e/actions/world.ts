import { castRoles, mark, type OtherDistrict, otherDistrict, type Someone } from "../strangers";
import { Office } from "./office";
import { Pair } from "./pair";
import { cookieOf } from "./post";
import type { Rule, Sent, Who } from "./rule";

/** A word in every name of the home district, so that it is known when it is seen elsewhere. */
export const homeMark = "Aardvark";

/** What an action may be about. */
export const places = ["own", "other", "over", "elsewhere", "missing"] as const;
export type PlaceName = (typeof places)[number];

const none: readonly PlaceName[] = [];
const own: readonly PlaceName[] = ["own"];
const seen: readonly PlaceName[] = ["own", "missing"];
const far: readonly PlaceName[] = ["elsewhere", "missing"];
const near: readonly PlaceName[] = ["own", "elsewhere", "missing"];

export type Principal = { name: string; away: boolean; person: Someone; cookie: string };

/** Two districts alike. In the first, one pair that everything turns on, another one, and one that has ended. */
export class World {
  private constructor(
    readonly home: OtherDistrict,
    readonly elsewhere: OtherDistrict,
    readonly pairs: Record<Exclude<PlaceName, "missing">, Pair>,
    readonly principals: Principal[],
  ) {}

  static async make(): Promise<World> {
    // A little ahead of the clock, so that what can be undone for seconds still can when its turn comes.
    const now = new Date(Date.now() + 10 * 60_000);
    const [home, elsewhere] = await Promise.all([
      otherDistrict({ name: homeMark, now }),
      otherDistrict({ name: mark, now }),
    ]);
    const pairs = {
      own: await pairIn(home, { mentee: home.mentee, mentor: home.mentor, host: home.host }),
      other: await pairIn(home, {
        mentor: home.coordinatorWhoMentors,
        host: home.coordinatorWhoMentors,
      }),
      over: await pairIn(home, { mentor: home.formerMentor, host: home.formerMentor }),
      elsewhere: await pairIn(elsewhere, elsewhere),
    };
    const { mentee } = pairs.over.people;
    const people = [home, elsewhere].flatMap((district) =>
      castRoles.map((name) => ({ name, away: district === elsewhere, person: district[name] })),
    );
    const principals = [...people, { name: "formerMentee", away: false, person: mentee }];
    const signedIn = principals.map(async (one) => ({
      ...one,
      cookie: await cookieOf(one.person.email),
    }));
    return new World(home, elsewhere, pairs, await Promise.all(signedIn));
  }

  get districts(): string[] {
    return [this.home.district.id, this.elsewhere.district.id];
  }

  /** What a rule sends about each place, made in the state that lets its own person succeed. */
  async prepare(rule: Rule): Promise<Partial<Record<PlaceName, Sent>>> {
    const make = (pair: Pair) =>
      rule.about === "office" ? rule.send(pair.office) : rule.send(pair);
    const far = rule.about === "self" ? [] : (["elsewhere"] as const);
    const near = rule.about === "pair" ? (["other", "over"] as const) : [];
    const made = await Promise.all(
      (["own", ...far, ...near] as const).map(
        async (place) => [place, await make(this.pairs[place])] as const,
      ),
    );
    const sent: Partial<Record<PlaceName, Sent>> = Object.fromEntries(made);
    return { ...sent, missing: sent.own && far.length > 0 ? lost(sent.own) : undefined };
  }

  /** Ends the pair that has ended, once everything about it is made. */
  async finish(): Promise<void> {
    const { over } = this.pairs;
    const { id: districtId, now } = over.district;
    const endedAt = new Date(now.getTime() - 10 * 86_400_000);
    await over.district.put((tx) =>
      tx.mentorship.updateMany({ where: { districtId, id: over.id }, data: { endedAt } }),
    );
    over.over = true;
  }

  /** What somebody tries of an action: what is not theirs, near and far, and what is not there. */
  triesOf({ person, away }: Principal, rule: Rule): PlaceName[] {
    const mayAnywhere = places.some((place) => this.mayAt(person, rule, place));
    const tried = () => {
      if (rule.about === "self") return mayAnywhere ? none : own;
      if (away) return mayAnywhere ? seen : none;
      if (rule.about === "office") return mayAnywhere ? far : own;
      return mayAnywhere ? places : near;
    };
    return tried().filter((place) => !this.mayAt(person, rule, place));
  }

  /** Whether the rule is for this person, about this place. */
  mayAt(person: Someone, rule: Rule, place: PlaceName): boolean {
    if (place === "missing") return false;
    const pair = this.pairs[place];
    if (pair.over && !rule.evenOver) return false;
    return rule.by.some(
      (who) => who === "anyone" || this.those(who, pair).some(({ id }) => id === person.id),
    );
  }

  /** Whether they are one of the pair, or host to it. */
  isIn({ id }: Someone, place: PlaceName): boolean {
    if (place === "missing") return false;
    return Object.values(this.pairs[place].people).some((one) => one.id === id);
  }

  /** A session that is open already, or one for a newcomer, whose sessions come and go. */
  async cookieFor({ id, email }: Someone): Promise<string> {
    return this.principals.find(({ person }) => person.id === id)?.cookie ?? cookieOf(email);
  }

  /** The first person whom the rule is for. */
  ownerOf({ by: [who], as }: Rule): Someone | undefined {
    const { own } = this.pairs;
    if (as) return own.people.newcomer;
    return who && who !== "anyone" ? this.those(who, own)[0] : undefined;
  }

  private those(who: Exclude<Who, "anyone">, { home, people }: Pair): Someone[] {
    const { mentee, mentor, formerMentor, host, coordinator, coordinatorWhoMentors } = home;
    if (who === "coordinator") return [coordinator, coordinatorWhoMentors];
    if (who !== "enrolled" && who !== "everyone" && who !== "unpaired") return [people[who]];
    const { other, over } = this.pairs;
    const mentees = home === this.home ? [over.people.mentee, other.people.mentee] : [];
    if (who === "unpaired") return [people.asker, ...mentees.slice(0, 1)];
    const enrolled = [mentee, mentor, formerMentor, host, coordinatorWhoMentors, ...mentees];
    return who === "enrolled" ? enrolled : [...enrolled, coordinator, home.principal];
  }
}

type Halves = { mentor: Someone; host: Someone; mentee?: Someone };

async function pairIn(home: OtherDistrict, given: Halves): Promise<Pair> {
  const { district, ids } = home;
  const { mentor, host } = given;
  const mentee = given.mentee ?? (await district.mentee());
  const since = new Date(district.now.getTime() - 20 * 86_400_000);
  const [newcomer, asker] = [await district.person(), await district.mentee()];
  const id = given.mentee ? ids.mentorship : (await district.mentorship(mentor, mentee, since)).id;
  return new Pair(home, id, { mentor, mentee, host, newcomer, asker }, new Office(home));
}

/** The same, about nothing that there is. */
function lost(sent: Sent): Sent | undefined {
  const text = JSON.stringify(sent);
  const other = text.replace(/[0-9a-f-]{36}/g, () => crypto.randomUUID());
  return other === text ? undefined : JSON.parse(other);
}
