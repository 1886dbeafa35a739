import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { Instant } from "@/components/time";
import { Badge, type Tone } from "@/components/ui/badge";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { requireCoordinator, requireFrame } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { type ImportLine, listImports } from "@/lib/imports/queries";
import { rosterNumbers } from "@/lib/roster/queries";
import { RosterTabs } from "../_components/roster-tabs";
import { UploadForm } from "../_components/upload-form";

const problems = ["tooBig", "noFile", "workbook", "notText", "openQuote", "empty"] as const;
const address = z.object({
  problem: z.enum(problems).optional().catch(undefined),
  kind: z.enum(["schools", "staff"]).optional().catch(undefined),
});

export async function generateMetadata() {
  const t = await getTranslations("roster.tabs");
  return { title: t("imports") };
}

export default async function ImportsPage({ searchParams }: PageProps<"/district/roster/imports">) {
  const coordinator = await requireCoordinator();
  const { problem, kind } = address.parse(await searchParams);
  const { district } = await requireFrame();
  const { imports, numbers } = await readTogether(coordinator, async () => ({
    imports: await listImports(coordinator),
    numbers: await rosterNumbers(coordinator),
  }));
  const t = await getTranslations("roster");
  return (
    <>
      <PageHeader title={t("imports.heading")} lede={t("imports.lede")} />
      <RosterTabs current="imports" proposed={numbers.proposed} />
      {problem ? (
        <div className="mb-5" role="alert">
          <Banner tone="act" title={kind ? t(`imports.kinds.${kind}`) : undefined}>
            {t(`refusal.${problem}`)}
          </Banner>
        </div>
      ) : null}
      <div className="grid gap-5 lg:grid-cols-2">
        <Upload kind="schools" t={t} />
        <Upload kind="staff" t={t} schoolsFirst={numbers.schools === 0} />
      </div>
      <Card title={t("imports.list")} className="mt-5">
        <ImportsTable rows={imports} timeZone={district.timeZone} t={t} />
      </Card>
    </>
  );
}

type Translate = Awaited<ReturnType<typeof getTranslations<"roster">>>;

function Upload(props: { kind: "schools" | "staff"; schoolsFirst?: boolean; t: Translate }) {
  const { kind, schoolsFirst, t } = props;
  return (
    <Card title={t(`imports.${kind}`)}>
      <p className="mb-4 text-muted">{t(`imports.${kind}Words`)}</p>
      {schoolsFirst ? (
        <div className="mb-4">
          <Banner tone="watch" title={t("imports.schoolsFirst")}>
            {t("imports.schoolsFirstWords")}
          </Banner>
        </div>
      ) : null}
      <UploadForm kind={kind} quiet={schoolsFirst} />
      <p className="mt-4 text-sm">
        <a
          href={`/district/roster/imports/template?kind=${kind}`}
          className="text-accent underline"
        >
          {t("imports.template")}
        </a>
      </p>
    </Card>
  );
}

const tones: Record<ImportLine["state"], Tone> = {
  reading: "neutral",
  mapping: "watch",
  staging: "neutral",
  staged: "watch",
  applied: "fine",
  cancelled: "neutral",
  failed: "act",
  undone: "neutral",
};

function ImportsTable({
  rows,
  timeZone,
  t,
}: {
  rows: ImportLine[];
  timeZone: string;
  t: Translate;
}) {
  return (
    <Table
      caption={t("imports.listCaption")}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "what",
          head: t("imports.what"),
          cell: (row) => (
            <Link href={`/district/roster/imports/${row.id}`}>
              {row.fileName || t("imports.onePerson")}
            </Link>
          ),
        },
        { key: "kind", head: t("imports.kind"), cell: (row) => t(`imports.kinds.${row.kind}`) },
        {
          key: "when",
          head: t("imports.when"),
          cell: (row) => <Instant at={row.createdAt} timeZone={timeZone} />,
        },
        {
          key: "found",
          head: t("imports.found"),
          cell: ({ counts }) => (counts.rows > 0 ? t("imports.summary", counted(counts)) : "–"),
        },
        {
          key: "state",
          head: t("imports.state"),
          cell: (row) => <Badge tone={tones[row.state]}>{t(`imports.states.${row.state}`)}</Badge>,
        },
      ]}
      empty={
        <EmptyState level={3} title={t("imports.none")}>
          {t("imports.noneWords")}
        </EmptyState>
      }
    />
  );
}

function counted({ added, changed, same, problem }: ImportLine["counts"]) {
  return { added, changed, same, problem };
}
