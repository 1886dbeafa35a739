import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Banner } from "@/components/ui/banner";
import type { Question } from "@/lib/enrolments/queries";
import type { AskableField } from "@/lib/enrolments/schema";

type AskedProps = { field: AskableField; questions: Question[]; children: ReactNode };

/** What the coordinator asks, at the field concerned. */
export function Asked({ field, questions, children }: AskedProps) {
  const t = useTranslations("profiles.form");
  const here = questions.filter((question) => question.field === field);
  return (
    <div id={`asked-${field}`} className="min-w-0 scroll-mt-4">
      {here.map((question) => (
        <div key={question.id} className="mb-2.5">
          <Banner tone="watch" title={t("asked")}>
            {question.words}
          </Banner>
        </div>
      ))}
      {children}
    </div>
  );
}
