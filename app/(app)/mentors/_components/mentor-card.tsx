import type { Route } from "next";
import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { useFacts } from "@/components/matching/speak";
import { Avatar, initialsOf } from "@/components/ui/avatar";
import type { MentorToAsk } from "@/lib/requests/mentors";
import { FitsBadge } from "./fits-badge";

const REASONS = 2;

/** A mentor with the reasons that weigh most; the whole card leads to the person. */
export function MentorCard({ mentor }: { mentor: MentorToAsk }) {
  const t = useTranslations("requests.mentors");
  const profile = useTranslations("profiles");
  const say = useFacts(() => mentor.name, mentor.firstName);
  const { id, name, school, level, free, tier, parts } = mentor;
  const facts = [school?.city, level && profile(`level.${level}`), t("free", { count: free })];
  return (
    <NextLink
      href={`/mentors/${id}` as Route}
      className="card flex h-full gap-4 rounded-lg border border-line bg-surface p-4 text-ink no-underline shadow-lift hover:border-accent sm:p-5"
    >
      <Avatar initials={initialsOf(name)} tone="mentor" />
      <span className="min-w-0">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-semibold">{name}</span>
          <FitsBadge tier={tier} />
        </span>
        {school ? <span className="block">{school.name}</span> : null}
        <span className="block text-sm text-muted">{facts.filter(Boolean).join(" · ")}</span>
        {parts.slice(0, REASONS).map(({ name: part, fact }) => (
          <span key={part} className="mt-2 block text-sm">
            {say(fact)}
          </span>
        ))}
      </span>
    </NextLink>
  );
}
