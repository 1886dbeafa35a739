import type { ReactNode } from "react";
import { Avatar, initialsOf } from "@/components/ui/avatar";
import type { PairSummary } from "@/lib/mentorships/queries";

type PartnerProps = { pair: Pick<PairSummary, "partner" | "side">; children?: ReactNode };

/** The other half of a pair at a glance: who it is, where they work, and what is said below that. */
export function Partner({ pair: { partner, side }, children }: PartnerProps) {
  return (
    <span className="flex items-center gap-3">
      <Avatar initials={initialsOf(partner.name)} tone={side === "mentor" ? "mentee" : "mentor"} />
      <span className="min-w-0">
        <span className="block font-semibold">{partner.name}</span>
        {partner.school ? <span className="block text-sm text-muted">{partner.school}</span> : null}
        {children}
      </span>
    </span>
  );
}
