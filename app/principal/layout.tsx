import type { ReactNode } from "react";
import { House } from "@/app/_frame/house";

export default function PrincipalLayout({ children }: { children: ReactNode }) {
  return <House hat="principal">{children}</House>;
}
