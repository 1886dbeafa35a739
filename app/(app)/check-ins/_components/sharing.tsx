import { useTranslations } from "next-intl";
import { OneButton } from "@/components/ui/one-button";
import type { CheckInEntry } from "@/lib/check-ins/queries";
import type { Mentor } from "@/lib/check-ins/readers";
import { share, takeBack } from "../actions";

/** Whether a mentor reads one week, and the way to change it. */
export function Sharing({ entry, mentor }: { entry: CheckInEntry; mentor: Mentor }) {
  const t = useTranslations("checkins.share");
  const isShared = entry.sharedWith.includes(mentor.pairId);
  const reads = mentor.open ? "isShared" : "isLater";
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      <span className="text-muted">
        {isShared ? t(reads, { name: mentor.firstName }) : t("isPrivate")}
      </span>
      <OneButton
        action={isShared ? takeBack : share}
        fields={{ checkInId: entry.id, mentorshipId: mentor.pairId }}
        label={isShared ? t("takeBack") : t("with", { name: mentor.firstName })}
        variant="plain"
        size="small"
      />
    </div>
  );
}
