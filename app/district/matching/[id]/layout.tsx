import type { ReactNode } from "react";
import { OneAtATime } from "@/components/ui/one-at-a-time";

/** Each form carries the version of the round that it was made from. */
export default function RoundLayout({ children }: { children: ReactNode }) {
  return <OneAtATime>{children}</OneAtATime>;
}
