import type { Route } from "next";
import { useTranslations } from "next-intl";
import { type Names as IdNames, useFacts } from "@/components/matching/speak";
import { Card } from "@/components/ui/card";
import { Dialog, DialogButtons } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Fact } from "@/lib/matching/facts";
import { nameOf } from "@/lib/names";
import type { RoundPerson, RoundView } from "@/lib/rounds/queries";
import { isForAll, type Lost, type ReviewedMentee } from "@/lib/rounds/review";
import { leaveOut, takeBack } from "../actions";
import type { Names } from "../names";
import type { Without } from "../round-model";
import { HelpForAll } from "./help-for-all";
import { NextStep } from "./next-step";
import { WhomToPair } from "./whom-to-pair";

type WithoutMentorProps = {
  round: RoundView;
  without: Without;
  names: Names;
  /** Who was asked about: of them the whole list of mentors is open, or in an old round what would have helped. */
  choosingFor: string | null;
  /** Working the rest out anew would change something. */
  mayResolve: boolean;
  href: (query: string) => Route;
};

/** The people without a mentor: why, what could help, and what the coordinator can do here. */
export function WithoutMentor(props: WithoutMentorProps) {
  const { round, without, names, choosingFor, mayResolve, href } = props;
  const t = useTranslations("matching.without");
  const { waiting, aside, page, pages, shown } = without;
  const open = round.state === "draft";
  // Of one person alone it stands with them.
  const isSaidOnce = open && waiting > 1;
  const here = (query: string) => href(page > 1 ? `${query}&alone=${page}` : query);
  if (waiting + aside === 0) return null;
  return (
    <Card
      title={waiting > 0 ? t(open ? "title" : "had", { count: waiting }) : t("aside")}
      id="without"
    >
      {isSaidOnce ? <HelpForAll {...props} /> : null}
      <ul className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
        {shown.map((one) => (
          <li key={one.menteeId} id={`without-${one.menteeId}`} className="min-w-0 scroll-mt-5">
            <Who id={one.menteeId} people={round.people} names={names} />
            {"asideFor" in one ? (
              <Aside round={round} one={one} />
            ) : (
              <>
                <Why
                  one={one}
                  round={round}
                  mayResolve={mayResolve}
                  names={names.full}
                  next={isSaidOnce ? one.next.filter((step) => !isForAll(step)) : one.next}
                  open={open || choosingFor === one.menteeId}
                />
                {open ? (
                  <div className="mt-3 grid justify-items-start gap-3 print:hidden">
                    <WhomToPair
                      one={one}
                      names={names}
                      choosing={choosingFor === one.menteeId}
                      href={here}
                    />
                    <NoMatch roundId={round.id} person={round.people.get(one.menteeId)} />
                  </div>
                ) : null}
              </>
            )}
          </li>
        ))}
      </ul>
      <Pagination
        page={page}
        pages={pages}
        total={waiting + aside}
        href={(to) => href(`alone=${to}`)}
      />
    </Card>
  );
}

function Aside({ round, one }: { round: RoundView; one: { menteeId: string; asideFor: string } }) {
  const t = useTranslations("matching.without");
  const ui = useTranslations("ui");
  return (
    <>
      <p className="mt-1 text-muted">
        {t("aside")}
        {ui("colon")} {one.asideFor}
      </p>
      {round.state === "draft" ? (
        <TakeBack roundId={round.id} person={round.people.get(one.menteeId)} />
      ) : null}
    </>
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

type WhyProps = Pick<WithoutMentorProps, "round" | "mayResolve"> & {
  one: ReviewedMentee;
  next: readonly Fact[];
  names: IdNames;
  open: boolean;
};

function Why({ one, next, round, mayResolve, names, open }: WhyProps) {
  const { lost, why } = one;
  const t = useTranslations("matching.without");
  const say = useFacts(names);
  const lostWords = useLost(names);
  const reasons = [...(lost ? [lostWords(lost)] : []), ...why.map(say)];
  return (
    <>
      <ul className="mt-1 grid gap-0.5">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {open && next.length > 0 ? (
        <>
          <p className="mt-3 text-sm font-semibold">{t("next")}</p>
          <ul className="list-disc ps-5 text-sm marker:text-muted">
            {next.map((step) => (
              <li key={say(step)}>
                <NextStep step={step} round={round} mayResolve={mayResolve} names={names} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

/** What became of the mentor who had been proposed. */
function useLost(names: IdNames): (lost: Lost) => string {
  const t = useTranslations("matching");
  return (lost) => {
    const mentor = names(lost.mentorId);
    if (lost.by === "hand") return t("without.lostByHand", { mentor });
    const why = lost.rule ? t(`publish.notNow.${lost.rule}`) : "";
    return t("without.lostAtPublishing", { mentor, why }).trim();
  };
}

function NoMatch({ roundId, person }: { roundId: string; person: RoundPerson | undefined }) {
  const t = useTranslations("matching.without");
  if (!person?.enrolmentId) return null;
  const name = nameOf(person);
  return (
    <Dialog trigger={t("noMatch")} about={name} title={t("noMatchTitle", { name })} size="small">
      <p>{t("noMatchWhat")}</p>
      <Form action={leaveOut} className="mt-4 grid gap-4">
        <input type="hidden" name="roundId" value={roundId} />
        <input type="hidden" name="enrolmentId" value={person.enrolmentId} />
        <Field name="reason" label={t("reason")} readers={t("reasonReaders")} required>
          <Input most={300} />
        </Field>
        <DialogButtons>
          <SubmitButton wide="phone">{t("noMatchGo")}</SubmitButton>
        </DialogButtons>
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
      <SubmitButton variant="quiet" size="small" about={nameOf(person)}>
        {t("takeBack")}
      </SubmitButton>
    </Form>
  );
}
