import { describe, expect, it } from "vitest";
import { recordDeparture, takeBackDeparture } from "@/lib/departures/commands";
import { setAside, takeBackSetAside } from "@/lib/reviews/commands";
import {
  acceptedRequest,
  askedRequest,
  askingScene,
  enrolmentOf,
  inDays,
  recorded,
  requestEnds,
  saidNoMatch,
  toldOf,
} from "@/lib/testing/requests";
import { acceptRequest, confirmRequest, declineRequest, undoDecline } from "./commands";

describe("no match this year, taken back in the first seconds", () => {
  it("leaves what was asked as before, and nobody hears of it", async () => {
    const { district, office, mentor, mentee } = await askingScene({ capacity: 1 });
    await acceptedRequest(district, mentee, mentor);
    const enrolmentId = await saidNoMatch(district, office, mentee);
    await takeBackSetAside(office, { enrolmentId });
    expect(await requestEnds(district)).toEqual(["accepted"]);
    expect(await toldOf(district, "requestWithdrawn")).toEqual([]);
    expect(await toldOf(district, "noMatch")).toEqual([]);
    expect(await recorded(district)).toContain("requests.reopened");
  });

  it("opens nothing over a place that is taken meanwhile, nor later", async () => {
    const { district, office, mentor, mentee } = await askingScene({ capacity: 1 });
    await acceptedRequest(district, mentee, mentor);
    const enrolmentId = await saidNoMatch(district, office, mentee);
    await acceptedRequest(district, await district.mentee(), mentor);
    await takeBackSetAside(office, { enrolmentId });
    expect((await requestEnds(district)).sort()).toEqual(["accepted", "setAside"]);

    const late = await askingScene({ capacity: 1 });
    await askedRequest(late.district, late.mentee, late.mentor);
    const lateId = await saidNoMatch(late.district, late.office, late.mentee);
    await takeBackSetAside(inDays(late.office, 1), { enrolmentId: lateId });
    expect(await requestEnds(late.district)).toEqual(["setAside"]);
  });

  it("is not opened by somebody's coming back, nor by a no taken back, while it stands", async () => {
    const { district, office, mentor, mentee } = await askingScene({ capacity: 1 });
    await askedRequest(district, mentee, mentor);
    await recordDeparture(office, { personId: mentor.id });
    await saidNoMatch(district, office, mentee);
    await takeBackDeparture(office, { personId: mentor.id });
    expect(await requestEnds(district)).toEqual(["departed"]);

    const no = await askingScene({ capacity: 1 });
    const requestId = await askedRequest(no.district, no.mentee, no.mentor);
    await declineRequest(no.district.viewer(no.mentor), { requestId });
    await saidNoMatch(no.district, no.office, no.mentee);
    const undone = await undoDecline(no.district.viewer(no.mentor), { requestId });
    expect(undone).toEqual({ ok: false, refusal: "too-late" });
  });
});

describe("at once", () => {
  it("no match this year and the mentor's yes, or the coordinator's: one end, and one mentor at most", async () => {
    for (let turn = 0; turn < 4; turn++) {
      const { district, office, mentor, mentee } = await askingScene({ capacity: 1 });
      const requestId = await askedRequest(district, mentee, mentor);
      const enrolmentId = await enrolmentOf(district, mentee);
      const reason = "On leave until May";
      const [put] = await Promise.all([
        setAside(office, { enrolmentId, reason }),
        acceptRequest(district.viewer(mentor), { requestId, capacity: 1 }),
        setAside(office, { enrolmentId, reason }),
      ]);
      expect(put.ok).toBe(true);
      expect(await requestEnds(district)).toEqual(["setAside"]);
      expect(await toldOf(district, "requestWithdrawn")).toEqual([mentor.id]);

      const yes = await askingScene({ capacity: 1 });
      const accepted = await acceptedRequest(yes.district, yes.mentee, yes.mentor);
      const [confirmed, left] = await Promise.all([
        confirmRequest(yes.office, { requestId: accepted }),
        saidNoMatch(yes.district, yes.office, yes.mentee).catch(() => null),
      ]);
      expect(confirmed.ok).toBe(left === null);
      expect(await requestEnds(yes.district)).toEqual([confirmed.ok ? "confirmed" : "setAside"]);
    }
  });
});
