import { useTranslations } from "next-intl";
import type { ListedChange } from "@/lib/rounds/history";

/** What a change of the draft did, as the middle of a sentence. */
export function useChangeWords(name: (id: string) => string): (change: ListedChange) => string {
  const t = useTranslations("workbench.change");
  return ({ verb, moves, moved, about }) => {
    const [first, second] = moves;
    const mentee = first ? name(first.menteeId) : "";
    const mentor = name(first?.to ?? first?.from ?? "");
    const chosen = about.pair && {
      mentee: name(about.pair.menteeId),
      mentor: name(about.pair.mentorId),
    };
    switch (verb) {
      case "pinned":
      case "unpinned":
      case "unpaired":
        return t(verb, { mentee, mentor });
      case "paired":
        return t(verb, { mentee, mentor, ...chosen });
      case "chosenInstead":
        return t(verb, { mentee, mentor, ...chosen, others: moved - 1 });
      case "swapped":
        return t(verb, { mentee, other: second ? name(second.menteeId) : "" });
      case "forbidden":
        return t(verb, { mentee: "", mentor: "", ...chosen, moved });
      case "allowed":
        return chosen ? t(verb, chosen) : t("allowedAll");
      case "resolved":
        return t(verb, { moved });
      case "rerun":
        return t(verb);
      case "took":
        if (about.name === undefined) return t("tookBest");
        return about.name === "" ? t("tookEarlier") : t(verb, { name: about.name });
    }
  };
}
