import { expect, it } from "vitest";
import { outOfDate } from "./out-of-date";
import type { PersonViewer } from "./viewer";

it("tells whose hand it was by which a version is old", () => {
  const viewer = { personId: "me" } as PersonViewer;
  expect(outOfDate(viewer, "me")).toBe("changed-by-you");
  for (const other of ["another", null, undefined]) {
    expect(outOfDate(viewer, other)).toBe("changed-meanwhile");
  }
});
