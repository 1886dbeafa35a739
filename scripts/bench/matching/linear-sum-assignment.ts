import { linearSumAssignment } from "linear-sum-assignment";
import { readInstance } from "./instance-file.ts";
import { tellRuns } from "./runs.ts";
import { slotsOf } from "./slots.ts";

const problem = readInstance(process.argv[2] ?? "");
const { rows, mentorAt, nobody } = slotsOf(problem);

tellRuns(problem, () => {
  const { rowAssignments } = linearSumAssignment(rows, { maximaze: false });
  return Int32Array.from(rowAssignments, (slot, i) =>
    slot < 0 || rows[i]?.[slot] === nobody ? -1 : (mentorAt[slot] ?? -1),
  );
});
