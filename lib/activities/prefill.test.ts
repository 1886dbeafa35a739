import { expect, it } from "vitest";
import type { IsoDate } from "@/lib/dates";
import { prefill } from "./prefill";

const today = "2026-11-23" as IsoDate;
const visit = { id: "v", date: "2026-11-20" as IsoDate, startMinute: 600, endMinute: 690 };

it("a library visit of these days that is not logged yet", () => {
  expect(prefill({ today, lastContact: undefined, visit })).toEqual({
    date: "2026-11-20",
    minutes: 90,
    format: "libraryVisit",
    visitId: "v",
  });
});

it("today, in the manner of the last contact", () => {
  const old = { ...visit, date: "2026-11-08" as IsoDate };
  const lastContact = { minutes: 45, format: "video" } as const;
  expect(prefill({ today, lastContact, visit: old })).toEqual({
    date: today,
    minutes: 45,
    format: "video",
  });
  const about = { today, lastContact, visit: old, asked: true };
  expect(prefill(about)).toMatchObject({ date: "2026-11-08", visitId: "v" });
  const visited = { minutes: 90, format: "libraryVisit" } as const;
  expect(prefill({ today, lastContact: visited, visit: undefined }).format).toBe("meeting");
});

it("half an hour's meeting, where nothing is known", () => {
  const nothing = { today, lastContact: undefined, visit: undefined };
  expect(prefill(nothing)).toEqual({ date: today, minutes: 30, format: "meeting" });
});
