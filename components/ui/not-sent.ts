import { unstable_isUnrecognizedActionError } from "next/navigation";

/** Why a form could not be sent: the page is from before a deploy, or the network failed. */
export function notSentKey(error: unknown): "newVersion" | "notSent" {
  return unstable_isUnrecognizedActionError(error) ? "newVersion" : "notSent";
}
