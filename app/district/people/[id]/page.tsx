import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { idOf } from "@/app/_frame/address";
import { AddressCard } from "@/app/district/_components/address-card";
import { StandingBadge } from "@/app/district/roster/_components/standing-badge";
import { decideOne } from "@/app/district/roster/actions";
import { DateText } from "@/components/time";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { UndoToast } from "@/components/ui/toast";
import { requireCoordinator, requireFrame } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { departureOf, whatFollows } from "@/lib/departures/queries";
import { type PairOfPerson, pairsOfPerson } from "@/lib/mentorships/district-queries";
import { nameOf } from "@/lib/names";
import { findPerson, listSchools, type RosterPerson } from "@/lib/roster/queries";
import { HasLeft } from "./_components/has-left";
import { Leave } from "./_components/leave";
import { Posts } from "./_components/posts";

type Props = PageProps<"/district/people/[id]">;

/** Once for the title and the page. */
const load = cache(async (address: string) => {
  const coordinator = await requireCoordinator();
  return readTogether(coordinator, async () => {
    const person = (await findPerson(coordinator, idOf(address))) ?? notFound();
    return {
      person,
      pairs: await pairsOfPerson(coordinator, person.id),
      departure: person.left ? await departureOf(coordinator, person.id) : null,
      follows: person.left ? null : await whatFollows(coordinator, person.id),
      schools: person.left ? [] : await listSchools(coordinator),
    };
  });
});

export async function generateMetadata(props: Props) {
  const { person } = await load((await props.params).id);
  return { title: nameOf(person) };
}

export default async function PersonPage(props: Props) {
  const { said } = await props.searchParams;
  const { person, pairs, departure, follows, schools: all } = await load((await props.params).id);
  const coordinator = await requireCoordinator();
  const { district } = await requireFrame();
  const mayLeave = person.id !== coordinator.personId;
  const t = await getTranslations("roster");
  const schools = person.posts.map(({ school }) => school.name).join(", ");
  return (
    <>
      <Breadcrumbs crumbs={[{ href: "/district/people", label: t("tabs.staff") }]} />
      <PageHeader
        title={nameOf(person)}
        lede={[person.jobTitle, schools].filter(Boolean).join(" · ")}
      />
      {person.left ? (
        <HasLeft person={person} departure={departure} timeZone={district.timeZone} />
      ) : null}
      <div className="mt-5 grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <Card title={t("person.facts")}>
          <Facts person={person} t={t} />
        </Card>
        <div className="grid gap-5">
          {person.left ? null : <Decision person={person} t={t} />}
          <Pairs pairs={pairs} />
          {person.left ? null : <Posts person={person} schools={all} />}
          <AddressCard personId={person.id} email={person.email} />
          {follows && mayLeave ? <Leave person={person} follows={follows} /> : null}
        </div>
      </div>
      {said === "added" ? <UndoToast message={t("add.done")} /> : null}
    </>
  );
}

type Translate = Awaited<ReturnType<typeof getTranslations<"roster">>>;

function Decision({ person, t }: { person: RosterPerson; t: Translate }) {
  const { standing } = person;
  return (
    <Card title={t("person.standing")} action={<StandingBadge standing={standing} />}>
      <Form action={decideOne} summary={false} className="flex flex-wrap gap-3">
        <input type="hidden" name="people" value={person.id} />
        {standing === "confirmed" ? null : (
          <SubmitButton name="standing" value="confirmed">
            {t("person.confirm")}
          </SubmitButton>
        )}
        {standing === "declined" ? null : (
          <SubmitButton variant="quiet" name="standing" value="declined">
            {t("person.decline")}
          </SubmitButton>
        )}
      </Form>
      {standing === "confirmed" ? (
        <p className="mt-4 text-sm">
          <Link href={`/district/people/sign-ups?q=${encodeURIComponent(person.email)}` as Route}>
            {t("person.signUp")}
          </Link>
        </p>
      ) : null}
    </Card>
  );
}

async function Pairs({ pairs }: { pairs: PairOfPerson[] }) {
  const t = await getTranslations("matching.office");
  if (pairs.length === 0) return null;
  return (
    <Card title={t("pairs")}>
      <ul className="grid gap-2">
        {pairs.map(({ id, as, with: name, running, declined }) => (
          <li key={id}>
            <Link href={`/district/mentorships/${id}` as Route}>
              {t(as === "mentor" ? "asMentor" : "asMentee", { name })}
            </Link>
            {running ? null : <span className="text-muted"> · </span>}
            {declined ? (
              <Link href={`/district/mentorships/${id}#after-no` as Route}>{t("declined")}</Link>
            ) : running ? null : (
              <span className="text-muted">{t("ended")}</span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Facts({ person, t }: { person: RosterPerson; t: Translate }) {
  const { supervisor, startDate, posts } = person;
  return (
    <DescriptionList
      layout="beside"
      items={[
        { term: t("person.title"), detail: person.jobTitle || "–" },
        {
          term: t("person.posts"),
          detail: posts.length
            ? posts.map(({ school, fte }) => (
                <span key={school.id} className="block">
                  {fte === 1000
                    ? t("person.post", { school: school.name })
                    : t("person.part", { school: school.name, share: fte / 1000 })}
                </span>
              ))
            : t("person.noPost"),
        },
        {
          term: t("person.email"),
          detail: (
            <>
              <span className="break-all">{person.email}</span>{" "}
              <Badge tone={person.signedIn ? "fine" : "neutral"}>
                {t(person.signedIn ? "person.signedIn" : "person.notYet")}
              </Badge>
            </>
          ),
        },
        {
          term: t("person.supervisor"),
          detail: supervisor ? (
            <Link href={`/district/people/${supervisor.id}`}>{supervisor.name}</Link>
          ) : (
            t("person.noSupervisor")
          ),
        },
        ...(person.principal
          ? [{ term: t("person.principal"), detail: t("person.principalWords") }]
          : []),
        { term: t("person.staffId"), detail: person.staffId ?? t("person.unknown") },
        {
          term: t("person.since"),
          detail: startDate ? <DateText iso={startDate} style="short" /> : t("person.unknown"),
        },
      ]}
    />
  );
}
