import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import type { Opening } from "@/lib/rounds/draft";
import type { Names } from "../names";

type ChooseMentorProps = {
  menteeId: string;
  label: string;
  openings: readonly Opening[];
  /** Mentors whom a rule keeps from this mentee, never which one. */
  impossible?: readonly string[];
  names: Names;
};

/** One of many mentors, by typing: the pair with them is opened, with its price or why it cannot be. */
export function ChooseMentor(props: ChooseMentorProps) {
  const { menteeId, label, openings, impossible = [], names } = props;
  const t = useTranslations("matching.without");
  const option = (mentorId: string, words: string) => {
    return { value: `${menteeId}.${mentorId}`, label: words };
  };
  const options = [
    ...openings.map(({ mentorId, fit, placesLeft }) => {
      const words = { name: names.full(mentorId), fit: Math.round(fit / 100) };
      return option(mentorId, placesLeft > 0 ? t("option", words) : t("optionFull", words));
    }),
    ...impossible.map((id) => option(id, t("optionImpossible", { name: names.full(id) }))),
  ];
  return (
    <form method="get" action="#pair" className="flex w-full flex-wrap items-end gap-3 sm:w-auto">
      <Field name="pair" label={label} className="flex-[1_1_15rem] sm:max-w-96">
        <Combobox options={options} defaultValue={options[0]?.value ?? ""} />
      </Field>
      <Button type="submit" variant="quiet" wide="phone">
        {t("look")}
      </Button>
    </form>
  );
}
