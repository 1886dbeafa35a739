import { randomUUID } from "node:crypto";
import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { KeptDraft } from "@/components/drafts/kept-draft";
import { Banner } from "@/components/ui/banner";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { logAnswers } from "@/lib/activities/answers";
import { prefill as prefillOf } from "@/lib/activities/prefill";
import { type LogStart, startLog } from "@/lib/activities/queries";
import { requireFrame, requireViewer } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { draftOf } from "@/lib/drafts/queries";
import { id } from "@/lib/fields";
import { lastEndedPair, listMyMentorships } from "@/lib/mentorships/queries";
import type { Viewer } from "@/lib/viewer";
import { ChoosePair } from "./_components/choose-pair";
import { LogForm } from "./_components/log-form";
import { NobodyToLogWith } from "./_components/nobody-to-log-with";
import { startAgain } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("activities");
  return { title: t("log.title") };
}

export default async function LogPage({ searchParams }: PageProps<"/log">) {
  const viewer = await requireViewer();
  const { pair: asked, visit, other } = await searchParams;
  const { district, mayAsk } = await requireFrame();
  const { starts, start, draft, ...nobody } = await load(viewer, asked, id.safeParse(visit).data);
  const t = await getTranslations("activities");
  if (!start)
    return starts.length > 0 ? (
      <ChoosePair starts={starts} />
    ) : (
      <NobodyToLogWith {...nobody} mayAsk={mayAsk} />
    );
  const { pair } = start;
  const prefill = other ? ordinary(start) : start.prefill;
  const answers = logAnswers(prefill, draft?.values);
  const others = starts.filter((one) => one !== start);
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title={t("log.heading", {
          name: others.length > 0 ? pair.partner.name : pair.partner.firstName,
        })}
        lede={t("log.lede")}
      />
      {others.length > 0 ? (
        <p className="-mt-3 mb-6 text-sm">
          {t("log.others")}{" "}
          {others.map(({ pair: one }) => (
            <Link
              key={one.id}
              href={`/log?pair=${one.id}` as Route}
              className="me-3 inline-block py-1"
            >
              {one.partner.name}
            </Link>
          ))}
        </p>
      ) : null}
      {answers.visitId ? (
        <div className="mb-5">
          <Banner
            action={<Link href={`/log?pair=${pair.id}&other=1` as Route}>{t("log.notVisit")}</Link>}
          >
            {t("log.fromVisit")}
          </Banner>
        </div>
      ) : null}
      <KeptDraft
        draft={draft}
        timeZone={district.timeZone}
        discard={startAgain.bind(null, pair.id)}
      />
      <LogForm
        key={`${pair.id} ${prefill.date} ${draft ? "kept" : "new"}`}
        pair={pair}
        formKey={randomUUID()}
        answers={answers}
      />
    </div>
  );
}

/**
 * The pairs one may log for; the one that is asked for, by itself or by its visit, or the only one, and
 * what was being typed about it; without any, the pair that is proposed or has ended.
 */
async function load(viewer: Viewer, asked: string | string[] | undefined, visitId?: string) {
  return readTogether(viewer, async () => {
    const starts = await startLog(viewer, visitId);
    const byVisit = starts.find(({ prefill }) => visitId && prefill.visitId === visitId);
    const only = starts.length === 1 ? starts[0] : undefined;
    const start = starts.find(({ pair }) => pair.id === asked) ?? byVisit ?? only;
    const key = start && { form: "log", subject: start.pair.id };
    const draft = key ? await draftOf(viewer, key) : null;
    if (starts.length > 0) return { starts, start, draft, proposed: null, ended: null };
    const [proposed = null] = await listMyMentorships(viewer);
    return { starts, start, draft, proposed, ended: await lastEndedPair(viewer) };
  });
}

/** The log as it is without the visit. */
function ordinary({ pair }: LogStart) {
  const lastContact = pair.contacts.find(({ cancelled }) => !cancelled);
  return prefillOf({ today: pair.today, lastContact, visit: undefined });
}
