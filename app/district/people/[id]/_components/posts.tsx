import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { RosterPerson, SchoolLine } from "@/lib/roster/queries";
import { addPost, removePost } from "../actions";

/** Where somebody works, and the form for a further school; the largest share is the main one. */
export async function Posts({ person, schools }: { person: RosterPerson; schools: SchoolLine[] }) {
  const t = await getTranslations("roster.person");
  return (
    <Card title={t("posts")}>
      {person.posts.length === 0 ? <p className="mb-4 text-muted">{t("noPost")}</p> : null}
      <ul className="mb-5 grid gap-2 empty:hidden">
        {person.posts.map(({ school, fte }) => (
          <li key={school.id} className="flex flex-wrap items-center justify-between gap-x-4">
            <span>
              {fte === 1000
                ? t("post", { school: school.name })
                : t("part", { school: school.name, share: fte / 1000 })}
            </span>
            <Form action={removePost} summary={false}>
              <input type="hidden" name="personId" value={person.id} />
              <input type="hidden" name="schoolId" value={school.id} />
              <SubmitButton variant="plain" size="small" about={school.name}>
                {t("removePost")}
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
      <details>
        <summary className="cursor-pointer text-accent">{t("addPost")}</summary>
        <Form action={addPost} className="mt-4 grid gap-4">
          <input type="hidden" name="personId" value={person.id} />
          <Field name="schoolId" label={t("school")} required>
            <Combobox options={schools.map(({ id, name }) => ({ value: id, label: name }))} />
          </Field>
          <Field name="share" label={t("share")} hint={t("postHint")} required>
            <Input type="number" inputMode="numeric" min={1} max={100} defaultValue="50" />
          </Field>
          <SubmitButton wide="phone">{t("savePost")}</SubmitButton>
        </Form>
      </details>
    </Card>
  );
}
