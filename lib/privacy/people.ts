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
