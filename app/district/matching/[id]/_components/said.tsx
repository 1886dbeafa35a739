import { useTranslations } from "next-intl";
import { UndoToast } from "@/components/ui/toast";
import type { Messages } from "@/lib/i18n/messages";
import { undo } from "../actions";
import type { Address } from "../round-model";

type Words = keyof Messages["matching"]["said"];

/** What was just done, and the way back while the round is as that left it. */
export function Said({ said, was, version: left, round }: Address & { round: SeenRound }) {
  const t = useTranslations("matching.said");
  if (!isSaid(said, t.has)) return null;
  const mayUndo = was !== "" && left === round.version;
  if (was !== "" && !mayUndo) return null;
  const fields = { roundId: round.id, version: String(round.version), was };
  return (
    <UndoToast
      key={`${said} ${round.version}`}
      message={t(said)}
      {...(mayUndo ? { undo, fields } : {})}
    />
  );
}

type SeenRound = { id: string; version: number };

function isSaid(said: string, has: (key: Words) => boolean): said is Words {
  return said !== "" && /^[a-z-]+$/.test(said) && has(said as Words);
}
