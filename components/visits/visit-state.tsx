import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { VisitLine } from "@/lib/visits/line";

type Stated = Pick<VisitLine, "state" | "ended" | "waitsFor" | "timeTaken" | "partner" | "as">;

/** Where a visit stands, in a word or two, as the reader needs it. */
export function VisitState({ visit }: { visit: Stated }) {
  const t = useTranslations("visits.state");
  const { key, tone } = stateOf(visit);
  return <Badge tone={tone}>{t(key, { name: visit.partner.firstName })}</Badge>;
}

type StateKey =
  | "waitsForYou"
  | "waitsForThem"
  | "timeTaken"
  | "unanswered"
  | "booked"
  | "visited"
  | "open"
  | "declined"
  | "cancelled";

function stateOf(visit: Stated): { key: StateKey; tone: Tone } {
  const { state, ended, waitsFor, timeTaken } = visit;
  if (state === "declined" || state === "cancelled") return { key: state, tone: "neutral" };
  if (state === "booked")
    return ended ? { key: "visited", tone: "neutral" } : { key: state, tone: "fine" };
  if (ended) return { key: "unanswered", tone: "neutral" };
  if (timeTaken) return { key: "timeTaken", tone: "watch" };
  if (visit.as === "mentor") return { key: "open", tone: "neutral" };
  return waitsFor === "you"
    ? { key: "waitsForYou", tone: "watch" }
    : { key: "waitsForThem", tone: "neutral" };
}
