import { expect, it } from "vitest";
import { read } from "@/lib/db";
import { publishRound, startRound } from "@/lib/rounds/commands";
import { runRound } from "@/lib/rounds/run-round";
import { standingNow } from "@/lib/rounds/standing-now";
import { draftNow } from "@/lib/testing/drafted-round";
import {
  type AskingScene,
  ask,
  askedRequest,
  askingScene,
  inDays,
  recorded,
  veto,
} from "@/lib/testing/requests";
import { system } from "@/lib/testing/viewers";
import type { Coordinator } from "@/lib/viewer";
import { acceptRequest, declineRequest, refuseRequest, undoDecline } from "./commands";
import { listRequests } from "./district-queries";
import { letRequestNoStand, liftRequestNo } from "./lifting";
import { mentorsToAsk } from "./mentors";
import { requestOf } from "./queries";

type Drafting = Pick<AskingScene, "district" | "office" | "programme">;

/** A round over everyone as they are now. */
async function drafted({ district, office, programme }: Drafting): Promise<string> {
  const programmeId = programme.id;
  const begun = await startRound(office, { programmeId, formKey: crypto.randomUUID() });
  if (!begun.ok) throw new Error(begun.refusal);
  const { roundId } = begun.value;
  await runRound({ districtId: district.id, roundId, personId: office.personId });
  return roundId;
}

const no = { ok: false, refusal: "not-found" };

/** A mentee has asked the one mentor, who said no; or the coordinator did, after their yes. */
async function scene(by: "mentor" | "office" = "mentor") {
  const all = await askingScene({ matchingWay: "hybrid", capacity: 1 });
  const { district, office, programme, mentor, mentee, of } = all;
  const requestId = await askedRequest(district, mentee, mentor);
  if (by === "mentor") await declineRequest(of.mentor, { requestId });
  else {
    await acceptRequest(of.mentor, { requestId, capacity: 1 });
    await refuseRequest(office, { requestId });
  }
  /** Whether a round over everyone as they are now proposes the two. */
  const proposed = async () => {
    const roundId = await drafted(all);
    const { mentorOf } = await draftNow(office, roundId);
    await district.put((tx) =>
      tx.matchRound.updateMany({ where: { id: roundId }, data: { state: "discarded" } }),
    );
    return mentorOf.get(mentee.id) === mentor.id;
  };
  const seen = async (viewer: Coordinator = office) => {
    const { rows } = await listRequests(viewer, programme.id, { state: "settled", page: 1 });
    return rows.find(({ id }) => id === requestId)?.lifting;
  };
  return { ...all, requestId, proposed, seen };
}

it.each(["mentor", "office"] as const)(
  "allows two in rounds after a no of the %s, and keeps them apart again; on record",
  async (by) => {
    const { district, mentor, mentee, of, office, requestId, proposed, seen } = await scene(by);
    expect(await proposed()).toBe(false);
    expect(await seen()).toEqual({ liftedOn: null });
    const before = await requestOf(of.mentee, requestId);
    expect((await liftRequestNo(office, { requestId })).ok).toBe(true);
    expect(await seen()).toEqual({ liftedOn: district.today });
    expect(await proposed()).toBe(true);
    // Neither of the two learns of it.
    expect(await requestOf(of.mentee, requestId)).toEqual(before);
    const mayBeAsked = (await mentorsToAsk(of.mentee))?.mentors.map(({ id }) => id);
    expect(mayBeAsked).not.toContain(mentor.id);
    expect(await ask(of.mentee, mentor)).toEqual({ ok: false, refusal: "not-possible" });
    for (const viewer of [of.mentee, of.mentor, district.coordinatorViewer(mentee)]) {
      expect(await read(viewer, (tx) => tx.requestLift.count())).toBe(0);
    }
    expect((await letRequestNoStand(office, { requestId })).ok).toBe(true);
    expect(await seen()).toEqual({ liftedOn: null });
    expect(await proposed()).toBe(false);
    const log = (await recorded(district)).filter((one) => one.startsWith("requests.no"));
    expect(log).toEqual(["requests.noLifted", "requests.noStands"]);
  },
);

it("is heard when a draft is published, and by what is offered beside it", async () => {
  const { district, office, programme, mentor, mentee, requestId } = await scene();
  await liftRequestNo(office, { requestId });
  const roundId = await drafted({ district, office, programme });
  const viewer = system(district.id);
  const apart = async () =>
    (await read(viewer, (tx) => standingNow(tx, viewer, programme.id))).apart;
  const publish = async () =>
    publishRound(office, { ...(await draftNow(office, roundId)).seen, without: [] });
  expect(await apart()).toEqual([]);
  await letRequestNoStand(office, { requestId });
  expect(await apart()).toEqual([[mentee.id, mentor.id].sort()]);
  expect(await publish()).toEqual({ ok: false, refusal: "changed-since" });
  await liftRequestNo(office, { requestId });
  expect((await publish()).ok).toBe(true);
});

it("leaves a veto beside it as it is, and reads the same", async () => {
  const { district, mentor, mentee, office, requestId, proposed, seen } = await scene();
  await veto(district, mentor.id, mentee.id);
  expect(await liftRequestNo(office, { requestId })).toEqual({ ok: true, value: undefined });
  expect(await seen()).toEqual({ liftedOn: district.today });
  expect(await proposed()).toBe(false);
});

it("is once, whoever comes at the same moment", async () => {
  const { district, office, requestId, seen } = await scene();
  const other = district.coordinatorViewer(await district.coordinator());
  const lifts = [office, other].map((viewer) => liftRequestNo(viewer, { requestId }));
  expect((await Promise.all(lifts)).map(({ ok }) => ok)).toEqual([true, true]);
  const stands = [office, other].map((viewer) => letRequestNoStand(viewer, { requestId }));
  expect((await Promise.all(stands)).map(({ ok }) => ok)).toEqual([true, true]);
  expect(await seen()).toEqual({ liftedOn: null });
  const log = (await recorded(district)).filter((one) => one.startsWith("requests.no"));
  expect(log).toEqual(["requests.noLifted", "requests.noStands"]);
});

it("is refused for a request that is open, from another district, and to either of the two", async () => {
  const { district, mentor, mentee, office, requestId, seen } = await scene();
  const open = await askedRequest(district, await district.mentee(), mentor);
  const elsewhere = await scene();
  for (const act of [liftRequestNo, letRequestNoStand]) {
    expect(await act(office, { requestId: open })).toEqual(no);
    expect(await act(elsewhere.office, { requestId })).toEqual(no);
    for (const { id: personId } of [mentor, mentee]) {
      expect(await act({ ...office, personId }, { requestId })).toEqual(no);
    }
  }
  expect(await seen({ ...office, personId: mentor.id })).toBeNull();
});

it("is refused once the programme is over, when the list offers it no more", async () => {
  const { district, office, requestId, seen } = await scene();
  const later = inDays(office, 800);
  expect(await seen(later)).toBeNull();
  for (const act of [liftRequestNo, letRequestNoStand]) {
    expect(await act(later, { requestId })).toEqual({ ok: false, refusal: "programme-over" });
  }
  expect(await recorded(district)).not.toContain("requests.noLifted");
});

it("ends with the no that it was of: the next one stands", async () => {
  const { of, office, requestId, seen } = await scene();
  await liftRequestNo(office, { requestId });
  expect((await undoDecline(of.mentor, { requestId })).ok).toBe(true);
  await declineRequest(of.mentor, { requestId });
  expect(await seen()).toEqual({ liftedOn: null });
});
