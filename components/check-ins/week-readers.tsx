import { useFormatter, useTranslations } from "next-intl";
import { Readers } from "@/components/ui/field-parts";
import type { FormAction } from "@/components/ui/form";
import { OneButton } from "@/components/ui/one-button";
import type { CheckInEntry } from "@/lib/check-ins/queries";
import { type Mentor, whoReads } from "@/lib/check-ins/readers";
import type { weekPlaces } from "@/lib/check-ins/schema";

type WeekReadersProps = {
  /** This week's entry of the person themselves. */
  entry: CheckInEntry | null;
  /** Running pairs in which they are the mentee. */
  mentors: Mentor[];
  takeBack: FormAction;
  /** Where this stands. */
  from: (typeof weekPlaces)[number];
};

/** Who can read this week's check-in; a sharing is taken back where it is said. */
export function WeekReaders({ entry, mentors, takeBack, from }: WeekReadersProps) {
  const t = useTranslations("checkins");
  const format = useFormatter();
  const { by, readers, chosen } = whoReads(entry, mentors);
  const names = format.list(readers.map(({ firstName }) => firstName));
  return (
    <>
      <Readers>{t(`readersCard.${by}`, { names })}</Readers>
      {chosen.map(({ pairId, firstName, open }) => (
        <div key={pairId} className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
          {/* One reader is named above already. */}
          {chosen.length > 1 ? (
            <span className="text-muted">
              {t(open ? "share.isShared" : "share.isLater", { name: firstName })}
            </span>
          ) : null}
          <OneButton
            action={takeBack}
            fields={{ checkInId: entry?.id ?? "", mentorshipId: pairId, from }}
            label={t("share.stop")}
            about={firstName}
            variant="quiet"
            size="small"
          />
        </div>
      ))}
    </>
  );
}
