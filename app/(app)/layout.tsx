import type { ReactNode } from "react";
import { House } from "@/app/_frame/house";

export default function ParticipantLayout({ children }: { children: ReactNode }) {
  return <House hat="participant">{children}</House>;
}
