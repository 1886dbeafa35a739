import { expect, it } from "vitest";
import { whoReads } from "./readers";

const ruth = { pairId: "with-ruth", firstName: "Ruth" };
const noor = { pairId: "with-noor", firstName: "Noor" };

it("this week's check-in is read by the mentors it is shared with, as long as they are mentors", () => {
  const shared = { sharedWith: [ruth.pairId] };
  expect(whoReads(shared, [ruth, noor])).toEqual({ by: "shared", readers: [ruth] });
  expect(whoReads(shared, [noor])).toEqual({ by: "notYet", readers: [] });
  expect(whoReads(shared, [])).toEqual({ by: "never", readers: [] });
  expect(whoReads({ sharedWith: [] }, [ruth])).toEqual({ by: "notYet", readers: [] });
  expect(whoReads(null, [ruth])).toEqual({ by: "notYet", readers: [] });
});
