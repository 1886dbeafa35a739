import { databaseAnswers } from "@/lib/db";

const trustGood = 2000;
const trustBad = 500;

let known = { alive: true, at: 0 };
let asking: Promise<boolean> | undefined;

/** Whether the database answers, asked at most every two seconds, by one request for all. */
export async function databaseAlive(): Promise<boolean> {
  if (Date.now() - known.at < (known.alive ? trustGood : trustBad)) return known.alive;
  asking ??= databaseAnswers().then((alive) => {
    known = { alive, at: Date.now() };
    asking = undefined;
    return alive;
  });
  return asking;
}
