import { useTranslations } from "next-intl";
import { UndoToast, type UndoToastProps } from "@/components/ui/toast";
import type { SharingAddress, weekPlaces } from "@/lib/check-ins/schema";
import { isOffered } from "@/lib/undo";
import type { Viewer } from "@/lib/viewer";

type SharingSaidProps = {
  address: SharingAddress;
  viewer: Viewer;
  mentors: { pairId: string; firstName: string }[];
  /** Shares again what was just taken back. */
  undo: UndoToastProps["undo"];
  from: (typeof weekPlaces)[number];
};

/** What was just done about the sharing of this week's check-in, after the redirect. */
export function SharingSaid({ address, viewer, mentors, undo, from }: SharingSaidProps) {
  const t = useTranslations("checkins.said");
  const { said, checkIn: checkInId, pair: mentorshipId, at } = address;
  if (said === "sharedAgain" || said === "notSharedAgain") return <UndoToast message={t(said)} />;
  const mentor = mentors.find(({ pairId }) => pairId === mentorshipId);
  if (said !== "takenBack" || !mentor || !checkInId || !isOffered(at, viewer)) return null;
  return (
    <UndoToast
      message={t("weekTakenBack", { name: mentor.firstName })}
      undo={undo}
      fields={{ checkInId, mentorshipId: mentor.pairId, from }}
    />
  );
}
