import { type Access, type Kind, kinds, type Readers, type Role, roles } from "./kinds";

export type Named = { id: string; name: string; side?: "mentor" | "mentee" };

/** The actual people behind each role for one person, now. */
export type People = {
  partners: (Named & { side: "mentor" | "mentee" })[];
  coordinators: Named[];
  /** Principals of the schools where the person works. */
  principals: Named[];
  /** The other halves of open requests. */
  asked: Named[];
};

export type RoleAccess = { role: Role; access: Exclude<Access, "never">; people: Named[] };

/** One kind's readers besides oneself: each role that sees anything, with the people who hold it. */
export function readersOf(kind: Kind, people: People): RoleAccess[] {
  const holders: Record<Role, Named[]> = {
    partner: people.partners,
    asked: people.asked,
    seekers: [],
    coordinator: people.coordinators,
    principal: people.principals,
    colleagues: [],
  };
  return roles.flatMap((role) => {
    const readers: Readers = kinds[kind];
    const access: Access = readers[role] ?? "never";
    return access === "never" ? [] : [{ role, access, people: holders[role] }];
  });
}
