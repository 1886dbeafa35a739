import { databaseAnswers, databaseLostAt } from "@/lib/db";

const trustGood = 2000;
const trustBad = 500;

let known = { alive: true, at: 0 };
let asking: Promise<boolean> | undefined;

/**
 * Whether the database answers, asked at most every two seconds, by one request for all; at once
 * when it has hung up since.
 */
export async function databaseAlive(): Promise<boolean> {
  const age = Date.now() - known.at;
  if (known.alive ? age < trustGood && databaseLostAt() < known.at : age < trustBad) {
    return known.alive;
  }
  asking ??= databaseAnswers().then((alive) => {
    known = { alive, at: Date.now() };
    asking = undefined;
    return alive;
  });
  return asking;
}
