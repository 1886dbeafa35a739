import { useTranslations } from "next-intl";
import { closedToDistrict, type Kind, type Role } from "@/lib/privacy/kinds";
import type { People } from "@/lib/privacy/people";
import { type RoleAccess, readersOf } from "@/lib/privacy/readers";

/** One kind of data with the people who see it, by name. */
export function KindRow({ kind, people }: { kind: Kind; people: People }) {
  const t = useTranslations("privacy");
  const readers = readersOf(kind, people);
  return (
    <li className="grid gap-x-8 gap-y-2 border-line py-4 not-last:border-b first:pt-0 last:pb-0 md:grid-cols-[1fr_1.5fr]">
      <div>
        <h3 className="text-lg">{t(`kind.${kind}.name`)}</h3>
        <p className="text-sm text-muted">{t(`kind.${kind}.what`)}</p>
      </div>
      <ul className="grid content-start gap-1.5">
        <li>{t("you")}</li>
        {readers.map((reader) => (
          <li key={reader.role}>
            <Reader {...reader} />
          </li>
        ))}
        {closedToDistrict(kind) ? (
          <li>
            <span className="text-sm font-semibold text-accent">{t("closed")}</span>
          </li>
        ) : null}
      </ul>
    </li>
  );
}

function Reader({ role, access, people }: RoleAccess) {
  const t = useTranslations("privacy");
  const names = people.map(({ name }) => name).join(", ");
  // "Everyone" and "your mentor, once you have one" are one to the verb; "mentees who look" are many.
  const count = role === "seekers" ? 2 : Math.max(1, people.length);
  return (
    <>
      <span className={names ? "font-semibold" : "text-muted"}>
        {isCrowd(role) ? t(`role.${role}`) : names || t(`nobody.${role}`)}
      </span>{" "}
      <span className="text-muted">
        {names && !isCrowd(role) ? `(${t(`role.${role}`, { count: people.length })})` : null}{" "}
        {t(`access.${access}`, { count })}
      </span>
    </>
  );
}

/** So many, and so changing, that nobody names them. */
const isCrowd = (role: Role) => role === "colleagues" || role === "seekers";
