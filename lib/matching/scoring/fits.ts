import { type Mentee, type Mentor, NEUTRAL, partNames, type Weights } from "../types";
import { correctionsFor } from "./corrections";
import { newPlan } from "./desk";
import { BYTES, inSixteens } from "./layout";
import { directoryOf } from "./people";
import { planRows } from "./rows";
import { planSchools } from "./school-rows";
import { planTables } from "./tables";

/**
 * The fits of whole rounds: exactly what `fitOf` gives pair by pair, some thirty times as fast. Each
 * part is worked out for what it depends on and no oftener: nearness for two schools, levels for two
 * profiles, waiting for one mentee. Wishes and earlier pairs are few, and are put in one by one.
 *
 * @param visit takes each mentee's fits with every mentor, good until it returns, in an order that
 *   is fast; rules are not looked at
 */
export function eachFitRow(
  mentees: readonly Mentee[],
  mentors: readonly Mentor[],
  weights: Weights,
  visit: (mentee: number, fits: Int16Array) => void,
  directory = directoryOf(mentees, mentors),
): void {
  const m = mentors.length;
  const whole = partNames.reduce((sum, name) => sum + weights[name], 0);
  if (whole === 0) {
    const neutral = new Int16Array(m).fill(NEUTRAL);
    for (const i of mentees.keys()) visit(i, neutral);
    return;
  }
  const plan = newPlan();
  const schools = planSchools(plan, mentees, mentors, weights);
  const tables = planTables(plan, mentees, mentors, weights);
  const rows = planRows(plan, mentees, mentors);
  const corrections = correctionsFor(mentees, mentors, weights, directory);
  const width = inSixteens(m);
  const fits = plan.take(width >> 1, "fits");
  plan.use((desk) => {
    const { numbers } = desk;
    desk.set("mentors", BYTES * width);
    desk.set("whole", whole);
    schools.fill(desk);
    tables.fill(desk);
    rows.fill(desk);
    const row = new Int16Array(numbers.buffer, BYTES * fits, m);
    const { order, points } = schools;
    for (let k = 0; k < order.length; k += 1) {
      const i = order[k] ?? 0;
      schools.goTo(desk, i);
      tables.choose(desk, i);
      rows.choose(desk, i);
      corrections.put(numbers, points, i);
      desk.loops.score();
      corrections.takeOut(numbers, points, i);
      visit(i, row);
    }
  });
}
