import { useTranslations } from "next-intl";
import { cn } from "./cn";
import { VisuallyHidden } from "./visually-hidden";

/** A grey line or box where something will be. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden="true" className={cn("skeleton h-4 rounded-sm", className)} />;
}

/** A page on its way: its heading and three cards. For `loading.tsx`. */
export function PageSkeleton() {
  const t = useTranslations("ui");
  return (
    <div role="status">
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      <Skeleton className="mb-3 w-40" />
      <Skeleton className="mb-8 h-10 w-4/5 max-w-xl" />
      <div className="grid gap-5 md:grid-cols-[1.55fr_1fr]">
        <Skeleton className="h-64 rounded-lg" />
        <Skeleton className="h-64 rounded-lg" />
      </div>
    </div>
  );
}
