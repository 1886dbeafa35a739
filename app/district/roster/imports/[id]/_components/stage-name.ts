/** The stages of the staging job for which there are words. */
export function stageName(stage: string): "waiting" | "reading" | "comparing" {
  return stage === "reading" || stage === "comparing" ? stage : "waiting";
}
