import loadHighs from "highs";
import { eachPair } from "@/lib/matching/assignment";
import { FULL_FIT } from "@/lib/matching/types";
import { readInstance } from "./instance-file.ts";
import { tellRuns } from "./runs.ts";
import { lossOfNobody } from "./slots.ts";

/** As a linear program with places as they are: a column a pair, a row for each person. */
const problem = readInstance(process.argv[2] ?? "");
const highs = await loadHighs();
const { mentees, mentors, places } = problem;
const pairs: [number, number, number][] = [];
for (let i = 0; i < mentees; i += 1) eachPair(problem, i, (j, fit) => pairs.push([i, j, fit]));
const gain = lossOfNobody(problem);

tellRuns(problem, () => {
  const model = highs.createModel({
    sense: highs.constants.objectiveSense.maximize,
    numCols: pairs.length,
    numRows: mentees + mentors,
    colCost: Float64Array.from(pairs, ([, , fit]) => gain + fit - FULL_FIT),
    colLower: new Float64Array(pairs.length),
    colUpper: new Float64Array(pairs.length).fill(1),
    rowLower: new Float64Array(mentees + mentors),
    rowUpper: Float64Array.from([...new Float64Array(mentees).fill(1), ...places]),
    matrix: {
      format: "csc",
      numCols: pairs.length,
      numRows: mentees + mentors,
      starts: Int32Array.from({ length: pairs.length + 1 }, (_, k) => 2 * k),
      indices: Int32Array.from(pairs.flatMap(([i, j]) => [i, mentees + j])),
      values: new Float64Array(2 * pairs.length).fill(1),
    },
  });
  model.options.set("output_flag", false);
  model.run();
  const { colValue } = model.getSolution();
  const mentorOf = new Int32Array(mentees).fill(-1);
  for (const [k, [i, j]] of pairs.entries()) if ((colValue[k] ?? 0) > 0.5) mentorOf[i] = j;
  model.dispose();
  return mentorOf;
});
