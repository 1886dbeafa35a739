import { useTranslations } from "next-intl";
import { DateText } from "@/components/time";
import { Card } from "@/components/ui/card";
import type { AgreementVersion } from "@/lib/agreements/queries";
import type { PairPage } from "@/lib/mentorships/queries";
import { TermsList } from "./terms-list";

/** Earlier versions, kept. */
export function Versions({ pair, versions }: { pair: PairPage; versions: AgreementVersion[] }) {
  const t = useTranslations("mentorships.agreement");
  return (
    <Card title={t("earlier")}>
      {versions.map(({ version, terms, writtenBy, writtenAt }) => (
        <details key={version}>
          <summary className="inline-flex min-h-11 cursor-pointer items-center text-accent underline decoration-1 underline-offset-[3px]">
            {/* One child: in a row of boxes the spaces between words and date would go. */}
            <span>
              {t.rich("earlierBy", {
                version,
                name: writtenBy,
                on: () => <DateText iso={writtenAt.toISOString().slice(0, 10)} style="short" />,
              })}
            </span>
          </summary>
          <div className="pb-4">
            <TermsList terms={terms} pair={pair} />
          </div>
        </details>
      ))}
    </Card>
  );
}
