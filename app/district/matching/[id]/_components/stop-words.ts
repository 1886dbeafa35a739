import { useTranslations } from "next-intl";
import type { Fault } from "@/lib/matching/types";
import { type RunFailure, stoppedBy } from "@/lib/rounds/run-failures";
import type { Names } from "../names";

/** Why a run did not become a draft, and what to do about it. */
export function useStopWords({ full }: Names): (failure: string) => string {
  const t = useTranslations("matching");
  const faultWords = (fault: Fault) => {
    const { kind } = fault;
    switch (kind) {
      case "pinImpossible": {
        const [mentee, mentor] = [full(fault.pair.menteeId), full(fault.pair.mentorId)];
        return t("fault.pinImpossible", { mentee, mentor, rule: t(`rule.${fault.rule}`) });
      }
      case "pinTwice":
        return t("fault.pinTwice", { mentee: full(fault.menteeId) });
      case "tooManyPins": {
        const { mentorId, pins, places } = fault;
        return t("fault.tooManyPins", { mentor: full(mentorId), pins, places });
      }
      case "listedTwice":
        return t("fault.listedTwice", { person: full(fault.id) });
      case "capacityOutOfRange":
        return t("fault.capacityOutOfRange", { mentor: full(fault.id), capacity: fault.capacity });
      default:
        return t(`fault.${kind}`);
    }
  };
  return (failure) => {
    const stopped: RunFailure | Fault = stoppedBy(failure);
    return typeof stopped === "string" ? t(`failure.${stopped}`) : faultWords(stopped);
  };
}
