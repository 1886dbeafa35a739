import type { Route } from "next";
import { useTranslations } from "next-intl";
import { type Names as IdNames, useFacts } from "@/components/matching/speak";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Link } from "@/components/ui/link";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { nameOf } from "@/lib/names";
import type { RoundPerson } from "@/lib/rounds/queries";
import type { ReviewedMentee } from "@/lib/rounds/review";
import { leaveOut, takeBack } from "../actions";
import type { Names } from "../names";

type WithoutMentorProps = {
  roundId: string;
  unmatched: ReviewedMentee[];
  aside: ReviewedMentee[];
  people: Map<string, RoundPerson>;
  names: Names;
  /** Whether anything can still be done in this round. */
  open: boolean;
};

/** The people without a mentor: why, what could help, and what the coordinator can do here. */
export function WithoutMentor(props: WithoutMentorProps) {
  const { roundId, unmatched, aside, people, names, open } = props;
  const t = useTranslations("matching.without");
  const count = unmatched.length;
  if (count + aside.length === 0) return null;
  return (
    <Card title={count > 0 ? t(open ? "title" : "had", { count }) : t("aside")}>
      <ul className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
        {unmatched.map((one) => (
          <li key={one.menteeId} className="min-w-0">
            <Who id={one.menteeId} people={people} names={names} />
            <Why {...one} names={names.full} open={open} />
            {open ? (
              <div className="mt-3 grid justify-items-start gap-3 print:hidden">
                <PairWith {...one} names={names} />
                <NoMatch roundId={roundId} person={people.get(one.menteeId)} />
              </div>
            ) : null}
          </li>
        ))}
        {aside.map(({ menteeId }) => (
          <li key={menteeId} className="min-w-0">
            <Who id={menteeId} people={people} names={names} />
            <p className="mt-1 text-muted">
              {t("aside")}: {people.get(menteeId)?.noMatchReason}
            </p>
            {open ? <TakeBack roundId={roundId} person={people.get(menteeId)} /> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Who(props: { id: string; people: Map<string, RoundPerson>; names: Names }) {
  const { id, people, names } = props;
  const person = people.get(id);
  return (
    <h3 className="text-lg">
      {person ? (
        <Link href={`/district/people/${id}` as Route} className="text-ink">
          {names.full(id)}
        </Link>
      ) : (
        names.full(id)
      )}
      {person?.school ? (
        <span className="font-sans text-sm font-normal tracking-normal text-muted">
          {" "}
          {person.school}
        </span>
      ) : null}
    </h3>
  );
}

function Why(props: ReviewedMentee & { names: IdNames; open: boolean }) {
  const { takenApart, why, next, openings, names, open } = props;
  const t = useTranslations("matching.without");
  const say = useFacts(names);
  const room = openings.filter(({ placesLeft }) => placesLeft > 0).length;
  const reasons = takenApart ? [t("takenApart"), t("room", { count: room })] : why.map(say);
  return (
    <>
      <ul className="mt-1 grid gap-0.5">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {!open || (takenApart && room > 0) ? null : (
        <>
          <p className="mt-3 text-sm font-semibold">{t("next")}</p>
          <ul className="list-disc ps-5 text-sm marker:text-muted">
            {next.map(say).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function PairWith({ menteeId, openings, names }: ReviewedMentee & { names: Names }) {
  const t = useTranslations("matching.without");
  const options = openings.slice(0, 60).map(({ mentorId, fit, placesLeft }) => {
    const words = { name: names.full(mentorId), fit: Math.round(fit / 100) };
    const label = placesLeft > 0 ? t("option", words) : t("optionFull", words);
    return { value: `${menteeId}.${mentorId}`, label };
  });
  if (options.length === 0) return <p className="text-sm text-muted">{t("nobody")}</p>;
  return (
    <form method="get" action="#pair" className="flex w-full flex-wrap items-end gap-3 sm:w-auto">
      <div className="min-w-0 flex-[1_1_15rem] sm:flex-none">
        <label htmlFor={`with-${menteeId}`} className="mb-1 block text-sm font-semibold">
          {t("choose")}
        </label>
        <Select
          id={`with-${menteeId}`}
          name="pair"
          options={options}
          defaultValue={options[0]?.value ?? ""}
        />
      </div>
      <Button type="submit" variant="quiet" wide="phone">
        {t("look")}
      </Button>
    </form>
  );
}

function NoMatch({ roundId, person }: { roundId: string; person: RoundPerson | undefined }) {
  const t = useTranslations("matching.without");
  if (!person?.enrolmentId) return null;
  const name = nameOf(person);
  return (
    <Dialog trigger={t("noMatch")} title={t("noMatchTitle", { name })} size="small">
      <p>{t("noMatchWhat")}</p>
      <Form action={leaveOut} className="mt-4 grid gap-4">
        <input type="hidden" name="roundId" value={roundId} />
        <input type="hidden" name="enrolmentId" value={person.enrolmentId} />
        <Field name="reason" label={t("reason")} readers={t("reasonReaders")} required>
          <Input maxLength={300} />
        </Field>
        <SubmitButton wide="phone">{t("noMatchGo")}</SubmitButton>
      </Form>
    </Dialog>
  );
}

function TakeBack({ roundId, person }: { roundId: string; person: RoundPerson | undefined }) {
  const t = useTranslations("matching.without");
  if (!person?.enrolmentId) return null;
  return (
    <Form action={takeBack} className="mt-2">
      <input type="hidden" name="roundId" value={roundId} />
      <input type="hidden" name="enrolmentId" value={person.enrolmentId} />
      <SubmitButton variant="quiet" size="small">
        {t("takeBack")}
      </SubmitButton>
    </Form>
  );
}
