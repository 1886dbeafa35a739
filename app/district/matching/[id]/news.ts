import { getTranslations } from "next-intl/server";
import type { ProgressNews } from "@/components/ui/live-progress";
import type { RoundView } from "@/lib/rounds/queries";
import { runStages } from "@/lib/rounds/run-stages";

/** The progress of a run in words. */
export async function newsOf({
  state,
  progress,
}: Pick<RoundView, "state" | "progress">): Promise<ProgressNews> {
  const t = await getTranslations("matching.run.stage");
  const known = runStages.find((stage) => stage === progress?.stage);
  const finished = state !== "running";
  const stage = finished ? t("done") : known ? t(known) : t("waiting");
  return {
    stage,
    done: progress?.done ?? 0,
    total: progress?.total ?? null,
    // The stages differ too much in length to say how long the rest takes.
    secondsLeft: null,
    finished,
  };
}
