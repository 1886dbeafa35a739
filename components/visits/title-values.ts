import type { VisitLine } from "@/lib/visits/line";

/** What the title of a visit is made of. */
export function titleValues({ visitor, host, school }: VisitLine) {
  return { visitor: visitor.name, host: host.name, school: school.name };
}
