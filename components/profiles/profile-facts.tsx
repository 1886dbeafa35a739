import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatTimeRange } from "@/components/time";
import { DescriptionList } from "@/components/ui/description-list";
import type { AskableField, Role } from "@/lib/enrolments/schema";
import { fieldsFor } from "@/lib/profiles/completeness";
import type { Post, ProfileView, TopicWeight } from "@/lib/profiles/queries";
import type { Topic } from "@/lib/topics";
import { useWays } from "./ways";

type ProfileFactsProps = {
  profile: ProfileView | null;
  posts: Post[];
  roles: readonly Role[];
  capacity: number;
  /** Whoever reads it wrote it. */
  isOwn?: boolean;
};

/** What a person said of themselves, for those who may read it. */
export function ProfileFacts({ profile, posts, roles, capacity, isOwn }: ProfileFactsProps) {
  const t = useTranslations("profiles");
  const details = useDetails(profile, capacity);
  const asked = [...fieldsFor(roles)].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const schools = posts.map(({ school }) => school).join(" · ");
  return (
    <DescriptionList
      layout="beside"
      items={[
        { term: t("field.schools"), detail: schools || t("form.noSchool") },
        ...asked.map((field) => ({
          term: t(`field.${isOwn && field === "ownWords" ? "yourWords" : field}`),
          detail: details[field] ?? <span className="text-muted">{t("notSaid")}</span>,
        })),
      ]}
    />
  );
}

const order: AskableField[] = [
  "growth",
  "strength",
  "capacity",
  "level",
  "schedule",
  "yearsInLibrary",
  "meetingWays",
  "windows",
  "travelMinutes",
  "languages",
  "ownWords",
];

function useDetails(
  profile: ProfileView | null,
  capacity: number,
): Partial<Record<AskableField, ReactNode>> {
  const t = useTranslations("profiles");
  const format = useFormatter();
  const ways = useWays();
  const names = new Intl.DisplayNames([useLocale()], { type: "language" });
  const places = capacity > 0 ? { capacity: format.number(capacity) } : {};
  if (!profile) return places;
  const { level, schedule, yearsInLibrary: years, travelMinutes, windows, windowsText } = profile;
  const times = windows.map(({ weekday, start, end }) => {
    const day = weekday as 1 | 2 | 3 | 4 | 5 | 6 | 7;
    return `${t(`day.${day}`)} ${formatTimeRange(format, start, end)}`;
  });
  const list = (parts: readonly string[]) =>
    parts.length > 0 ? format.list(parts, { type: "unit" }) : undefined;
  return {
    ...places,
    growth: <Topics topics={profile.growth} />,
    strength: <Topics topics={profile.strength} />,
    level: level ? t(`level.${level}`) : undefined,
    schedule: schedule ? t(`schedule.${schedule}`) : undefined,
    yearsInLibrary: years === null ? undefined : t("years", { count: years }),
    meetingWays: profile.meetingWays.length > 0 ? ways(profile.meetingWays) : undefined,
    windows: lines([...times, ...(windowsText ? [windowsText] : [])]),
    travelMinutes: travelMinutes === null ? undefined : t("minutes", { count: travelMinutes }),
    languages: list(profile.languages.map((code) => names.of(code) ?? code)),
    ownWords: profile.ownWords ? (
      <span className="whitespace-pre-line">{profile.ownWords}</span>
    ) : undefined,
  };
}

/** Each on a line of its own: the name of a day keeps the capital that it has at the beginning. */
function lines(parts: readonly string[]): ReactNode {
  if (parts.length === 0) return undefined;
  return parts.map((part) => (
    <span key={part} className="block">
      {part}
    </span>
  ));
}

/** Each topic with its weight as one, two or three dots, and in words for those who cannot see them. */
function Topics({ topics }: { topics: TopicWeight[] }) {
  const t = useTranslations("profiles");
  const tTopic = useTranslations("topics");
  if (topics.length === 0) return <span className="text-muted">{t("notSaid")}</span>;
  return (
    <ul className="grid gap-x-6 sm:grid-cols-2">
      {topics.map(({ topic, weight }) => (
        <li key={topic} className="flex items-baseline justify-between gap-3">
          <span>{tTopic(topic as Topic)}</span>
          <span className="text-accent" title={t(`weight.${weight as 1 | 2 | 3}`)}>
            <span aria-hidden="true">{"●".repeat(weight) + "○".repeat(3 - weight)}</span>
            <span className="sr-only">{t(`weight.${weight as 1 | 2 | 3}`)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
