import { describe, expect, it, vi } from "vitest";
import * as clock from "@/lib/clock";
import {
  accepted,
  ask,
  asked,
  askingScene,
  inDays,
  timesOnRecord,
  toldOf,
} from "@/lib/testing/requests";
import { acceptRequest, confirmRequest } from "./commands";
import { listRequests } from "./district-queries";
import { expireRequest } from "./expire";
import { myOpenRequests, requestOf } from "./queries";

const no = (refusal: string) => ({ ok: false, refusal });

describe("time", () => {
  it("runs out by the clock, with or without the job; then another can be asked", async () => {
    const all = await askingScene();
    const requestId = await asked(all);
    const late = { mentor: inDays(all.of.mentor, 7), mentee: inDays(all.of.mentee, 7) };
    expect(await acceptRequest(late.mentor, { requestId, capacity: 2 })).toEqual(no("not-found"));
    expect(await requestOf(late.mentee, requestId)).toMatchObject({ state: "expired" });
    expect(await myOpenRequests(late.mentee)).toEqual([]);
    const { counts } = await listRequests(inDays(all.office, 7), all.programme.id, {
      state: "asked",
      page: 1,
    });
    expect(counts).toEqual({ accepted: 0, asked: 0, settled: 1 });
    expect((await ask(late.mentee, all.mentor)).ok).toBe(true);
    expect(await toldOf(all.district, "requestExpired")).toEqual([all.mentor.id]);
  });

  it("is said to both by the job, once, when it has come", async () => {
    const all = await askingScene();
    const requestId = await asked(all);
    const job = { districtId: all.district.id, requestId };
    await expireRequest(job);
    expect(await toldOf(all.district, "requestExpired")).toEqual([]);
    const later = vi.spyOn(clock, "now").mockReturnValue(inDays(all.of.mentee, 7).now);
    await expireRequest(job);
    await expireRequest(job);
    later.mockRestore();
    expect(await toldOf(all.district, "requestExpired")).toEqual(
      [all.mentor.id, all.mentee.id].sort(),
    );
    expect(await timesOnRecord(all.district, "requests.expired")).toBe(1);
  });

  it("does not run out for what is accepted", async () => {
    const all = await askingScene();
    const requestId = await accepted(all);
    expect((await confirmRequest(inDays(all.office, 30), { requestId })).ok).toBe(true);
  });
});
