import type { Coordinator } from "@/lib/viewer";
import type { RoundState } from "@/prisma/generated/enums";

/** A round of the coordinator's district. */
export function roundWhere({ districtId }: Coordinator, id: string) {
  return { districtId, id };
}

/** Only a draft is changed, published or put aside. */
export const mayChange = (state: RoundState) => state === "draft";
