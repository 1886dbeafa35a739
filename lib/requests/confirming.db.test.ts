import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { write } from "@/lib/db";
import { pairByHand } from "@/lib/mentorships/commands";
import { listMyMentorships } from "@/lib/mentorships/queries";
import { done } from "@/lib/result";
import {
  accepted,
  asked,
  askingScene,
  placesOf,
  timesOnRecord,
  toldOf,
} from "@/lib/testing/requests";
import type { Viewer } from "@/lib/viewer";
import { confirmRequest, refuseRequest, withdrawRequest } from "./commands";
import { requestOf } from "./queries";

const no = (refusal: string) => ({ ok: false, refusal });
const yes = { ok: true, value: undefined };

describe("the coordinator's word", () => {
  it("yes makes a pair that is active at once, and tells both", async () => {
    const all = await askingScene();
    const requestId = await accepted(all);
    const confirmed = await confirmRequest(all.office, { requestId });
    expect(confirmed.ok).toBe(true);
    const [pair] = await listMyMentorships(all.of.mentee);
    expect(pair).toMatchObject({ answer: "both", partner: { id: all.mentor.id } });
    expect(await toldOf(all.district, "pairActive")).toEqual([all.mentor.id, all.mentee.id].sort());
    expect(await toldOf(all.district, "matched")).toEqual([]);
    expect(await timesOnRecord(all.district, "requests.confirmed")).toBe(1);
    expect(await requestOf(all.of.mentee, requestId)).toMatchObject({
      state: "confirmed",
      mentorshipId: pair?.id,
    });
  });

  it("said by two coordinators at once makes one pair", async () => {
    const all = await askingScene();
    const requestId = await accepted(all);
    const second = all.district.coordinatorViewer(await all.district.coordinator());
    const both = await Promise.all(
      [all.office, second, all.office].map((who) => confirmRequest(who, { requestId })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.filter(({ ok }) => !ok)).toEqual([no("not-found"), no("not-found")]);
    expect((await placesOf(all)).taken).toBe(1);
  });

  it("comes too late where the place or the mentee is taken, or a rule holds by now", async () => {
    const all = await askingScene({ capacity: 1 });
    const requestId = await accepted(all, 1);
    const { id: programmeId } = all.programme;
    const other = await all.district.mentee();
    const byHand = (menteeId: string, mentorId: string) =>
      pairByHand(all.office, { formKey: randomUUID(), programmeId, menteeId, mentorId });
    expect((await byHand(other.id, all.mentor.id)).ok).toBe(true);
    expect(await confirmRequest(all.office, { requestId })).toEqual(no("mentor-full"));
    const spare = await all.district.mentor();
    expect((await byHand(all.mentee.id, spare.id)).ok).toBe(true);
    expect(await confirmRequest(all.office, { requestId })).toEqual(no("not-found"));
    expect((await requestOf(all.of.mentee, requestId))?.state).toBe("overtaken");
    // The mentor who was asked hears that there is nothing to do any more.
    expect(await toldOf(all.district, "requestWithdrawn")).toEqual([all.mentor.id]);
  });

  it("no is told to both without a reason", async () => {
    const all = await askingScene();
    const requestId = await accepted(all);
    expect(await refuseRequest(all.office, { requestId })).toEqual(yes);
    expect(await toldOf(all.district, "requestRefused")).toEqual(
      [all.mentor.id, all.mentee.id].sort(),
    );
    expect(await confirmRequest(all.office, { requestId })).toEqual(no("not-found"));
    expect(await refuseRequest(all.office, { requestId })).toEqual(no("not-found"));
    expect(await timesOnRecord(all.district, "requests.refused")).toBe(1);
  });
});

it("can be withdrawn before and after the mentor's yes", async () => {
  const all = await askingScene();
  const first = await asked(all);
  expect(await withdrawRequest(all.of.mentee, { requestId: first })).toEqual(yes);
  expect(await withdrawRequest(all.of.mentee, { requestId: first })).toEqual(no("not-found"));
  const second = await accepted(all);
  expect(await withdrawRequest(all.of.mentee, { requestId: second })).toEqual(yes);
  expect(await confirmRequest(all.office, { requestId: second })).toEqual(no("not-found"));
  expect(await toldOf(all.district, "requestWithdrawn")).toEqual([all.mentor.id, all.mentor.id]);
});

it("the database lets a mentee withdraw and a mentor answer, and nobody else move it", async () => {
  const all = await askingScene();
  const id = await asked(all);
  const set = (viewer: Viewer, state: "accepted" | "withdrawn" | "confirmed") =>
    write(viewer, async (tx) => {
      await tx.pairRequest.updateMany({ where: { id }, data: { state } });
      return done();
    });
  await expect(set(all.of.mentee, "accepted")).rejects.toThrow();
  await expect(set(all.of.mentee, "confirmed")).rejects.toThrow();
  await expect(set(all.of.mentor, "withdrawn")).rejects.toThrow();
  await expect(set(all.of.mentor, "confirmed")).rejects.toThrow();
  const removed = await write(all.of.mentee, async (tx) =>
    done((await tx.pairRequest.deleteMany({ where: { id } })).count),
  );
  expect(removed).toEqual({ ok: true, value: 0 });
});
