import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idOf } from "@/app/_frame/address";
import { quietOf } from "@/components/mentorships/health";
import { MonthHours } from "@/components/mentorships/month-hours";
import { NextVisit } from "@/components/mentorships/next-visit";
import { PairActions } from "@/components/mentorships/pair-actions";
import { PairShelf } from "@/components/mentorships/pair-shelf";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { UndoToast } from "@/components/ui/toast";
import { requireViewer } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { mentorshipOf, type PairPage } from "@/lib/mentorships/queries";
import { hasBegun } from "@/lib/mentorships/standing";
import type { VisitLine } from "@/lib/visits/line";
import { nextVisitOf } from "@/lib/visits/queries";
import { AgreementCard } from "./_components/agreement-card";
import { AnswerCard } from "./_components/answer-card";
import { Ended } from "./_components/ended";
import { InCommon } from "./_components/in-common";
import { RecentContacts } from "./_components/recent-contacts";
import { SharedCard } from "./_components/shared-card";
import { Who } from "./_components/who";
import { undoEnding } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("mentorships");
  return { title: t("pair.title") };
}

export default async function PairPageOf(props: PageProps<"/mentorships/[id]">) {
  const viewer = await requireViewer();
  const id = idOf((await props.params).id);
  const { said } = await props.searchParams;
  const found = await readTogether(viewer, async () => {
    const pair = await mentorshipOf(viewer, id);
    return pair && { pair, visit: await nextVisitOf(viewer, id) };
  });
  if (!found) notFound();
  const { pair, visit } = found;
  const t = await getTranslations("mentorships");
  const proposed = await getTranslations("answers.proposed");
  const running = pair.endedOn === null;
  const begun = running && hasBegun(pair);
  const saidYes = running && pair.answer !== "waitsForMe";
  const name = pair.partner.firstName;
  const whose = t(`pair.lede.${pair.side}`, { name: pair.partner.name });
  const quiet = quietOf(pair);
  const lede = quiet ? `${whose} ${t("health.since", quiet)}` : whose;
  // Nothing else stands there yet.
  const whoFirst = pair.end?.before || (saidYes && !begun && pair.contacts.length === 0);
  return (
    <>
      <PageHeader
        kicker={pair.programme.name}
        title={running && !begun ? proposed("title", { name }) : t("youAnd", { name })}
        lede={begun ? lede : undefined}
        actions={begun ? <PairActions pairId={pair.id} /> : undefined}
      />
      {running ? null : <Ended pair={pair} />}
      {saidYes && !begun ? <AnswerCard pair={pair} /> : null}
      <div className="grid items-start gap-5 lg:grid-cols-[1.6fr_1fr]">
        <div className="grid min-w-0 gap-5">
          {running && !saidYes ? (
            <>
              <InCommon pair={pair} />
              <AnswerCard pair={pair} />
            </>
          ) : null}
          {begun || pair.contacts.length > 0 ? (
            <Card title={t("pair.shelf")}>
              <PairShelf pair={pair} />
            </Card>
          ) : null}
          <RecentContacts pair={pair} />
          {begun ? <InCommon pair={pair} /> : null}
          {whoFirst ? <Who pair={pair} /> : null}
        </div>
        <div className="grid min-w-0 gap-5">
          {whoFirst ? null : <Who pair={pair} />}
          {saidYes && !begun ? <InCommon pair={pair} /> : null}
          {begun ? <Working pair={pair} visit={visit} /> : null}
          {begun || !running ? <AgreementCard pair={pair} /> : null}
          {begun && pair.side === "mentor" ? <SharedCard pair={pair} /> : null}
        </div>
      </div>
      {begun ? (
        <p className="mt-10 text-sm text-muted print:hidden">
          {t("end.offer")}{" "}
          <Link href={`/mentorships/${pair.id}/end` as Route} className="inline-block py-1">
            {t("end.link")}
          </Link>
        </p>
      ) : null}
      <Said pair={pair} said={said} />
    </>
  );
}

/** What a pair that has begun has before it: the next visit, and this month's hours. */
async function Working({ pair, visit }: { pair: PairPage; visit: VisitLine | null }) {
  const t = await getTranslations("mentorships");
  return (
    <>
      <NextVisit visit={visit} />
      <Card title={t("hours.title")}>
        <MonthHours pair={pair} />
      </Card>
    </>
  );
}

/** What was just done; an ending or a no can be taken back. */
async function Said({ pair, said }: { pair: PairPage; said: string | string[] | undefined }) {
  const t = await getTranslations();
  const name = pair.partner.firstName;
  if (pair.end?.mayUndo) {
    const words = t(pair.end.declined ? "answers.said.declined" : "mentorships.end.done", { name });
    return <UndoToast message={words} undo={undoEnding} fields={{ mentorshipId: pair.id }} />;
  }
  if (said === "active") return <UndoToast message={t("answers.said.active")} />;
  return said === "accepted" ? <UndoToast message={t("answers.said.accepted", { name })} /> : null;
}
