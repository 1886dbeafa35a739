import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Readers } from "@/components/ui/field-parts";
import { Input } from "@/components/ui/input";
import { TapGroup } from "@/components/ui/tap-group";
import type { Post } from "@/lib/profiles/queries";
import { readersKey } from "@/lib/profiles/readers";
import { levels, schedules } from "@/lib/profiles/schema";
import { Asked } from "./asked";
import type { FieldsProps } from "./sign-up-form";

/** The school and the kind of library: mostly known from the roster already. */
export function WorkFields({ roles, answers, questions, posts }: FieldsProps & { posts: Post[] }) {
  const t = useTranslations("profiles");
  const pairs = roles.includes("mentee") || roles.includes("mentor");
  return (
    <Card title={t("form.work")}>
      <div className="grid gap-6">
        <Schools posts={posts} />
        <Asked field="level" questions={questions}>
          <TapGroup
            name="level"
            label={t("form.level")}
            readers={t(`readers.${readersKey("level")}`)}
            required
            options={levels.map((level) => ({ value: level, label: t(`level.${level}`) }))}
            defaultValue={answers.level}
          />
        </Asked>
        <Asked field="schedule" questions={questions}>
          <TapGroup
            name="schedule"
            label={t("form.schedule")}
            optional
            readers={t(`readers.${readersKey("schedule")}`)}
            options={schedules.map((one) => ({ value: one, label: t(`schedule.${one}`) }))}
            defaultValue={answers.schedule}
          />
        </Asked>
        {pairs ? (
          <Asked field="yearsInLibrary" questions={questions}>
            <Field
              name="yearsInLibrary"
              label={t("form.yearsInLibrary")}
              hint={t("form.yearsHint")}
              readers={t(`readers.${readersKey("yearsInLibrary")}`)}
              optional
            >
              <Input
                type="number"
                inputMode="numeric"
                min={0}
                max={60}
                className="max-w-28"
                defaultValue={answers.yearsInLibrary?.[0]}
              />
            </Field>
          </Asked>
        ) : null}
      </div>
    </Card>
  );
}

function Schools({ posts }: { posts: Post[] }) {
  const t = useTranslations("profiles");
  const format = useFormatter();
  const share = (fte: number) =>
    fte === 1000
      ? t("form.fullTime")
      : t("form.fte", { share: format.number(fte / 1000, { style: "percent" }) });
  return (
    <div>
      <p className="mb-1 font-semibold">{t("form.schools")}</p>
      <p className="mb-1.5 text-sm text-muted">{t("form.schoolsHint")}</p>
      <Readers>{t(`readers.${readersKey("schools")}`)}</Readers>
      {posts.length === 0 ? <p>{t("form.noSchool")}</p> : null}
      <ul className="grid gap-1">
        {posts.map((post) => (
          <li key={post.schoolId}>
            {post.school} <span className="text-muted">· {share(post.fte)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
