import type { SideKey, Sides } from "./sides";

/**
 * What can be taken to be the draft, the other side first: of two that are the same one is enough,
 * and none when the draft is that already.
 */
export function takableOf({ one, other }: Sides, same: boolean): SideKey[] {
  const takable = [...new Set([other, one])].filter((key) => key !== "draft");
  if (!same) return takable;
  return one === "draft" || other === "draft" ? [] : takable.slice(0, 1);
}
