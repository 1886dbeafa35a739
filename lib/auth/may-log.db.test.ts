import { expect, it } from "vitest";
import { testDistrict } from "@/lib/testing/district";
import { enterAs } from "./commands";
import { frameOf } from "./frame";
import { openSession } from "./open-session";

const now = new Date();

async function mayLogNow(email: string): Promise<boolean | undefined> {
  const entered = await enterAs(email, now);
  if (!entered.ok) throw new Error("nobody has this address");
  return (await frameOf(await openSession(entered.value.userId, "", now), now))?.mayLog;
}

it("the log is for both halves of a pair that has begun, for as long as it runs", async () => {
  const district = await testDistrict();
  const [mentor, mentee, other] = [
    await district.mentor(),
    await district.mentee(),
    await district.mentee(),
  ];
  const people = [mentor, mentee, other, await (await testDistrict()).mentee()];
  const mayLog = () => Promise.all(people.map(async ({ email }) => await mayLogNow(email)));
  expect(await mayLog()).toEqual([false, false, false, false]);
  const { id } = await district.mentorship(mentor, mentee);
  const change = (data: { acceptedAt?: Date | null; endedAt?: Date }) => {
    const where = { districtId_id: { districtId: district.id, id } };
    return district.put((tx) => tx.mentorship.update({ where, data }));
  };
  expect(await mayLog()).toEqual([true, true, false, false]);
  await change({ acceptedAt: null });
  expect(await mayLog()).toEqual([false, false, false, false]);
  await change({ acceptedAt: now, endedAt: now });
  expect(await mayLog()).toEqual([false, false, false, false]);
});
