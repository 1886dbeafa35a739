import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idOf } from "@/app/_frame/address";
import { RequestState } from "@/components/requests/request-state";
import { DateText } from "@/components/time";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { UndoToast } from "@/components/ui/toast";
import { requireViewer } from "@/lib/auth/session";
import { type RequestPage, requestOf } from "@/lib/requests/queries";
import { AcceptCard } from "./_components/accept-card";
import { MenteeCard } from "./_components/mentee-card";
import { SmallStep } from "./_components/small-step";
import { takeBackDecline } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("requests.list");
  return { title: t("title") };
}

/** One request, for the one who asked and the one who was asked. */
export default async function RequestPageOf(props: PageProps<"/requests/[id]">) {
  const viewer = await requireViewer();
  const request = await requestOf(viewer, idOf((await props.params).id));
  if (!request) notFound();
  const { said } = await props.searchParams;
  const { side, partner, state, until } = request;
  const t = await getTranslations("requests");
  const name = partner.firstName;
  const on = () => <DateText iso={until} style="weekday" />;
  return (
    <div className="mx-auto max-w-2xl">
      <Breadcrumbs crumbs={[{ href: "/requests" as Route, label: t("list.title") }]} />
      <PageHeader
        kicker={
          <>
            {request.programme} <RequestState state={state} />
          </>
        }
        title={t(`page.${titleOf(request)}`, { name: partner.name })}
        lede={t.rich(`page.${side}.${state}`, { name, on })}
        actions={onwardOf(request) ? <Onward request={request} /> : undefined}
      />
      <div className="grid gap-5">
        <MenteeCard request={request} />
        <AcceptCard request={request} />
        <SmallStep request={request} />
      </div>
      <Said request={request} said={said} />
    </div>
  );
}

/** Whoever was asked has been asked once it is answered or closed. */
function titleOf({ side, state }: RequestPage) {
  if (side === "mentee") return "titleMentee";
  return state === "asked" ? "titleMentor" : "titleMentorPast";
}

/** Where it goes on from here: the pair, or another mentor. */
function onwardOf({ side, state, mentorshipId, mayAsk }: RequestPage) {
  if (mentorshipId)
    return { key: "toPair", href: `/mentorships/${mentorshipId}` as Route } as const;
  const over = state !== "asked" && state !== "accepted";
  if (side !== "mentee" || !over || !mayAsk) return null;
  return { key: "choose", href: "/mentors" as Route } as const;
}

async function Onward({ request }: { request: RequestPage }) {
  const t = await getTranslations("requests.page");
  const onward = onwardOf(request);
  return onward ? (
    <LinkButton wide="phone" href={onward.href}>
      {t(onward.key)}
    </LinkButton>
  ) : null;
}

const sentences = ["asked", "accepted", "withdrawn", "undone", "tooLate"] as const;

/** What was just done; a no can be taken back for a moment. */
async function Said(props: { request: RequestPage; said: string | string[] | undefined }) {
  const t = await getTranslations("requests.page.said");
  const { request, said } = props;
  const name = request.partner.firstName;
  if (request.mayUndo) {
    return (
      <UndoToast
        message={t("declined", { name })}
        undo={takeBackDecline}
        fields={{ requestId: request.id }}
      />
    );
  }
  const known = sentences.find((one) => one === said);
  return known ? <UndoToast message={t(known, { name })} /> : null;
}
