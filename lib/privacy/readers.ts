import { type Access, accessOf, closedToHalves, type Kind, type Role, roles } from "./kinds";

export type Named = { id: string; name: string };
export type Partner = Named & {
  side: "mentor" | "mentee";
  /** Both have said yes, so that what is shared with them is open. */
  open: boolean;
};

/** The actual people behind each role for one person, now. */
export type People = {
  partners: Partner[];
  /** The other halves of every pair of theirs, running or ended. */
  halves: string[];
  /** The other sides of their visits, and the mentors of those who visit them. */
  visits: Named[];
  coordinators: Named[];
  /** The other halves of open requests. */
  asked: Named[];
};

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
