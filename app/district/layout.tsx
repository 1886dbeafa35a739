import type { ReactNode } from "react";
import { House } from "@/app/_frame/house";

export default function DistrictLayout({ children }: { children: ReactNode }) {
  return <House hat="coordinator">{children}</House>;
}
