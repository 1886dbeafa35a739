import { useTranslations } from "next-intl";
import type { ListedChange } from "@/lib/rounds/history";

/** What a change of the draft did, as the middle of a sentence. */
export function useChangeWords(name: (id: string) => string): (change: ListedChange) => string {
  const t = useTranslations("workbench.change");
  return ({ verb, moves, moved, about }) => {
    const [first, second] = moves;
    const mentee = first ? name(first.menteeId) : "";
    const mentor = name(first?.to ?? first?.from ?? "");
    switch (verb) {
      case "paired":
      case "pinned":
      case "unpinned":
      case "unpaired":
        return t(verb, { mentee, mentor });
      case "chosenInstead":
        return t(verb, { mentee, mentor, others: moved - 1 });
      case "swapped":
        return t(verb, { mentee, other: second ? name(second.menteeId) : "" });
      case "forbidden":
      case "allowed": {
        const pair = about.pair && {
          mentee: name(about.pair.menteeId),
          mentor: name(about.pair.mentorId),
        };
        if (verb === "allowed") return pair ? t(verb, pair) : t("allowedAll");
        return t(verb, { mentee: "", mentor: "", ...pair, moved });
      }
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
