import { type Access, accessOf, closedToHalves, type Kind, type Role, roles } from "./kinds";
import type { Named, Partner, People } from "./people";

export type RoleAccess = { role: Role; access: Access; people: Named[] };

/**
 * One kind's readers besides oneself: each role that sees anything, with the people who hold it.
 * Whoever has a pair is not told what the other side of one would see.
 */
export function readersOf(kind: Kind, people: People): RoleAccess[] {
  const { partners, halves, coordinators, asked } = people;
  const of = (side: Partner["side"]) => partners.filter((partner) => partner.side === side);
  const mentors = of("mentor");
  const isMentor = ({ id }: Named) => mentors.some((mentor) => mentor.id === id);
  const holders: Record<Role, Named[]> = {
    mentor: mentors,
    mentee: of("mentee"),
    visits: people.visits.filter((one) => !isMentor(one)),
    asked,
    seekers: [],
    coordinator: closedToHalves(kind)
      ? coordinators.filter(({ id }) => !halves.includes(id))
      : coordinators,
    colleagues: [],
  };
  const isShut = ({ id }: Named) => partners.some((one) => one.id === id && !one.open);
  const ofAPair = (role: Role) => role === "mentor" || role === "mentee";
  return roles.flatMap((role) => {
    const access = accessOf(kind, role);
    const named = holders[role].filter((one) => access !== "ifShared" || !isShut(one));
    if (!access || (ofAPair(role) && named.length === 0 && partners.length > 0)) return [];
    return [{ role, access, people: named }];
  });
}
