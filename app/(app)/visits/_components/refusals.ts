import type { RefusalWords } from "@/lib/auth/action";

/** What is wrong with a time, at the field where it was chosen or typed. */
export function timeRefusals({ chosen }: { chosen: boolean }) {
  const at = (field: "date" | "start") => (chosen ? "slot" : field);
  return {
    past: { field: at("date"), words: "visits.refusal.past" },
    noSuchTime: { field: at("start"), words: "visits.refusal.noSuchTime" },
    afterProgramme: { field: at("date"), words: "visits.refusal.afterProgramme" },
    closed: { field: at("date"), words: "visits.refusal.closed" },
    youAreBusy: { field: at("start"), words: "visits.refusal.youAreBusy" },
    theyAreBusy: { field: at("start"), words: "visits.refusal.theyAreBusy" },
    weekend: { field: "anyway", words: "visits.refusal.weekend" },
    outOfHours: { field: "anyway", words: "visits.refusal.outOfHours" },
    weekendOutOfHours: { field: "anyway", words: "visits.refusal.weekendOutOfHours" },
  } as const satisfies Record<string, RefusalWords>;
}

/** What any turn of a visit may meet. */
export const turnRefusals = {
  notThere: "visits.refusal.notThere",
  "changed-by-you": "visits.refusal.changedByYou",
  "changed-meanwhile": "visits.refusal.changedMeanwhile",
  timeTaken: "visits.refusal.timeTaken",
  notOpen: "visits.refusal.notOpen",
} as const satisfies Record<string, RefusalWords>;
