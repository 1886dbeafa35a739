import { useFormatter, useTranslations } from "next-intl";

export type ProgressProps = {
  /** What is going on, in words: "Reading the staff file". */
  stage: string;
  done: number;
  /** Unknown while it is being counted. */
  total: number | null;
  secondsLeft?: number | null;
  label: string;
};

/** How far long work has come: the bar, n of N, the stage, the time left. */
export function Progress({ stage, done, total, secondsLeft = null, label }: ProgressProps) {
  const t = useTranslations("ui.progress");
  const format = useFormatter();
  const part = total ? Math.min(1, done / total) : 0;
  const counted = total
    ? t("counted", { done: format.number(done), total: format.number(total) })
    : t("counting");
  return (
    <div>
      <div className="mb-2 flex flex-wrap justify-between gap-x-4 text-sm">
        <span className="font-semibold">{stage}</span>
        <span className="text-muted tabular-nums">{counted}</span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total ?? undefined}
        aria-valuenow={total ? done : undefined}
        aria-valuetext={`${stage}, ${counted}`}
        className="print-exact h-2.5 overflow-hidden rounded-full bg-line"
      >
        <div
          className={
            total
              ? "h-full rounded-full bg-accent transition-[width] duration-500"
              : "skeleton h-full"
          }
          style={total ? { width: `${part * 100}%` } : undefined}
        />
      </div>
      {secondsLeft === null ? null : (
        <p className="mt-1.5 text-sm text-muted">{t("left", { time: roughly(secondsLeft, t) })}</p>
      )}
    </div>
  );
}

function roughly(seconds: number, t: ReturnType<typeof useTranslations<"ui.progress">>): string {
  if (seconds < 50) return t("seconds", { count: Math.max(5, Math.ceil(seconds / 5) * 5) });
  return t("minutes", { count: Math.ceil(seconds / 60) });
}
