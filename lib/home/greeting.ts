/** The greeting that belongs to the clock on the wall, in minutes since midnight. */
export function greetingAt(minute: number): "night" | "morning" | "afternoon" | "evening" {
  if (minute < 4 * 60) return "night";
  if (minute < 12 * 60) return "morning";
  return minute < 17 * 60 ? "afternoon" : "evening";
}
