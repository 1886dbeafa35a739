import type { Route } from "next";
import { useFormatter, useTranslations } from "next-intl";
import { Stat } from "@/components/ui/stat";
import type { ProgrammeCounts } from "@/lib/programmes/next-step";

/** Invite → sign-ups → approve → match, each with its number and its list. */
export function Steps({ programmeId, counts }: { programmeId: string; counts: ProgrammeCounts }) {
  const t = useTranslations("programmes.page");
  const format = useFormatter();
  const { librarians, invited, submitted, approvedMentees, approvedMentors, pairs } = counts;
  const { waitingForMentor } = counts;
  return (
    <section aria-labelledby="steps" className="mb-6">
      <h2 id="steps" className="mb-3">
        {t("steps")}
      </h2>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Stat
          value={format.number(invited)}
          word={t("step.invited")}
          sentence={t("step.invitedOf", { count: librarians })}
          link={{
            href: `/district/programmes/${programmeId}/invitations` as Route,
            label: t("toInvitations"),
          }}
        />
        <Stat
          value={format.number(submitted)}
          word={t("step.submitted")}
          sentence={t("step.submittedWords")}
          link={{
            href: "/district/people/sign-ups?state=submitted" as Route,
            label: t("toSignUps"),
          }}
        />
        <Stat
          value={format.number(counts.approved)}
          word={t("step.approved")}
          sentence={t("step.approvedWords", { mentees: approvedMentees, mentors: approvedMentors })}
          link={{
            href: "/district/people/sign-ups?state=approved" as Route,
            label: t("toSignUps"),
          }}
        />
        <Stat
          value={format.number(pairs)}
          word={t("step.pairs")}
          sentence={t("step.pairsWords", { count: waitingForMentor })}
          link={{ href: "/district/matching" as Route, label: t("toMatching") }}
        />
      </div>
    </section>
  );
}
