import { read, write } from "@/lib/db";
import { done } from "@/lib/result";
import { startRound } from "@/lib/rounds/commands";
import { roundOf } from "@/lib/rounds/queries";
import { runRound } from "@/lib/rounds/run-round";
import type { Coordinator } from "@/lib/viewer";
import { type TestDistrict, testDistrict } from "./district";
import { system } from "./viewers";

/** A programme with mentors and mentees of its own, and an office that begins rounds. */
export async function scene({ mentors = 2, mentees = 2, capacity = 1 } = {}) {
  const district = await testDistrict();
  const programme = await district.programme();
  const office = district.coordinatorViewer(await district.coordinator());
  const given = await inTurn(mentors, () => district.mentor({ capacity }));
  const waiting = await inTurn(mentees, () => district.mentee());
  const begin = () => ({ programmeId: programme.id, formKey: crypto.randomUUID() });
  return { district, programme, office, mentors: given, mentees: waiting, begin };
}
type Scene = Awaited<ReturnType<typeof scene>>;

async function inTurn<T>(count: number, make: () => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (let at = 0; at < count; at++) made.push(await make());
  return made;
}

export async function drafted({ office, district, begin }: Scene) {
  const started = await startRound(office, begin());
  if (!started.ok) throw new Error(started.refusal);
  return run(office, district, started.value.roundId);
}

export async function run(office: Coordinator, district: TestDistrict, roundId: string) {
  await runRound({ districtId: district.id, roundId, personId: office.personId });
  return seen(office, roundId);
}

export async function seen(office: Coordinator, roundId: string) {
  const round = await roundOf(office, roundId);
  if (!round?.draft) throw new Error("a draft is there");
  return { ...round, ...round.draft, seen: { roundId, version: round.version } };
}

export const no = (refusal: string) => ({ ok: false, refusal });

export function pairsOf(district: TestDistrict) {
  return read(system(district.id), (tx) => tx.mentorship.count({ where: { endedAt: null } }));
}

export async function told(district: TestDistrict) {
  const rows = await read(system(district.id), (tx) => tx.notice.findMany());
  return rows.map(({ kind, personId }) => [kind, personId]);
}

export async function onRecord(district: TestDistrict, action?: string) {
  const where = action ? { action } : { action: { startsWith: "matching." } };
  const rows = await read(system(district.id), (tx) => tx.auditEvent.findMany({ where }));
  return rows.map((row) => row.action).sort();
}

export async function veto(district: TestDistrict, from: { id: string }, about: { id: string }) {
  await write(district.viewer(from), async (tx) => {
    const ids = { districtId: district.id, personId: from.id, aboutId: about.id };
    await tx.pairWish.create({ data: { ...ids, kind: "veto" } });
    return done();
  });
}
