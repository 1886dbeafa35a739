import { asAuth } from "@/lib/db";
import { done, type Result, refused } from "@/lib/result";
import type { Viewer } from "@/lib/viewer";
import { asParticipant } from "./viewer";

type Found = { viewer: Viewer; name: string; district: string };

/**
 * The person that a command at the machine is about, who may have left. Whoever can run it has the
 * server and the keys already; no request comes this way.
 * @param district name or id, where the address is known in several
 */
export async function personAt(
  { email, district }: { email: string; district: string | undefined },
  now: Date,
): Promise<Result<Found, "nobody" | "whichDistrict">> {
  const people = await asAuth({ email }, (tx) =>
    tx.person.findMany({
      where: { email },
      select: {
        districtId: true,
        id: true,
        firstName: true,
        lastName: true,
        district: { select: { name: true } },
      },
      take: 100,
    }),
  );
  const meant = people.filter(
    (one) => !district || one.districtId === district || one.district.name === district,
  );
  const [person] = meant;
  if (!person) return refused("nobody");
  if (meant.length > 1) return refused("whichDistrict");
  return done({
    viewer: asParticipant({ districtId: person.districtId, personId: person.id, now }),
    name: `${person.firstName} ${person.lastName}`,
    district: person.district.name,
  });
}
