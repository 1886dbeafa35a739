import { TooLarge } from "@/lib/matching/too-large";
import { type Result, refused } from "@/lib/result";

/** A change after which nothing could be proved any more is refused, and nothing of it is written. */
export async function unlessTooLarge<T, R extends string>(
  changing: Promise<Result<T, R>>,
): Promise<Result<T, R | "too-large">> {
  return changing.catch((error: unknown) => {
    if (error instanceof TooLarge) return refused("too-large");
    throw error;
  });
}
