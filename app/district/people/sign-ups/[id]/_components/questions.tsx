import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { SignUp } from "@/lib/reviews/queries";

export function Questions({ questions }: { questions: SignUp["questions"] }) {
  const t = useTranslations("programmes.signUp");
  const tField = useTranslations("profiles.field");
  if (questions.length === 0) return null;
  return (
    <Card title={t("questions")}>
      <ul className="grid gap-3">
        {questions.map((question) => (
          <li key={question.id}>
            <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-sm text-muted">
              {tField(question.field)}
              <Badge tone={question.answered ? "fine" : "watch"}>
                {question.answered ? t("answered") : t("open")}
              </Badge>
            </p>
            <p>{question.words}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
