import type { Route } from "next";
import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { type ListedRule, listedRules, mayCount } from "@/lib/matching/forbidden";
import type { Rule } from "@/lib/matching/types";

type RuleListProps = {
  by: Readonly<Partial<Record<Rule, number>>>;
  current: ListedRule | null;
  href: (rule: ListedRule) => Route;
};

/** Every rule in words, with how many pairs it excludes. */
export function RuleList({ by, current, href }: RuleListProps) {
  const t = useTranslations("weights.rules");
  const format = useFormatter();
  return (
    <Card title={t("title")}>
      <ul>
        {listedRules.map((rule) => {
          const count = by[rule] ?? 0;
          return (
            <li
              key={rule}
              className="flex items-baseline justify-between gap-4 border-line border-b py-2.5"
            >
              {count > 0 ? (
                <Link
                  href={href(rule)}
                  scroll={false}
                  aria-current={rule === current ? "true" : undefined}
                  className={rule === current ? "font-semibold" : undefined}
                >
                  {t(`rule.${rule}`)}
                </Link>
              ) : (
                <span className="text-muted">{t(`rule.${rule}`)}</span>
              )}
              <span className={count > 0 ? "tabular-nums" : "text-muted tabular-nums"}>
                {format.number(count)}
              </span>
            </li>
          );
        })}
        <li className="pt-2.5">
          <span className="flex items-baseline justify-between gap-4">
            <span>{t("rule.apart")}</span>
            <span className="shrink-0 text-muted tabular-nums">
              {mayCount("apart", by.apart) ? format.number(by.apart ?? 0) : t("few")}
            </span>
          </span>
          <span className="mt-1 block text-sm text-muted">{t("about.apart")}</span>
        </li>
      </ul>
    </Card>
  );
}
