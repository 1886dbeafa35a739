import { useLocale, useTranslations } from "next-intl";
import { use } from "react";
import { CoverBars } from "@/components/charts/cover-bars";
import { Histogram } from "@/components/charts/histogram";
import { Seats } from "@/components/charts/seats";
import { useDistance } from "@/components/distance";
import { languageName } from "@/components/languages";
import { fitBars } from "@/components/matching/fit-bars";
import { useDifference } from "@/components/matching/speak";
import { Card } from "@/components/ui/card";
import { currentFrame } from "@/lib/auth/session";
import { inUnit } from "@/lib/distances";
import { compareValues, nothing } from "@/lib/matching/value";
import {
  type Cover,
  fitBins,
  type Load,
  languagesCovered,
  levelsCovered,
  loadsOf,
  travelOf,
} from "@/lib/rounds/pictures";
import type { Names } from "../names";
import { coverTable, fitMarks, fitTable, travelTable } from "../picture-tables";
import type { Draft, RoundModel } from "../round-model";

type PictureProps = {
  roundId: string;
  draft: Draft;
  names: Names;
  /** By mentor: what one more place would be worth, as the model has it. */
  worths: RoundModel["worths"];
};

/** The draft as a whole: fits, load, ways to go, levels and languages. */
export function Pictures(props: PictureProps) {
  const t = useTranslations("workbench.pictures");
  if (props.draft.pairs.length === 0) return null;
  return (
    <section aria-labelledby="pictures" className="grid gap-5">
      <h2 id="pictures" className="sr-only">
        {t("title")}
      </h2>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <div className="grid min-w-0 gap-5">
          <Fits {...props} />
          <Ways {...props} />
          <Levels {...props} />
        </div>
        <div className="grid min-w-0 gap-5">
          <MentorLoad {...props} />
          <Languages {...props} />
        </div>
      </div>
    </section>
  );
}

const csvOf = (roundId: string, of: string) => `/district/matching/${roundId}/csv?of=${of}`;

/** The empty ends of the scale are left out, but for a step on either side. */
const MARGIN = 500;

function Fits({ roundId, draft: { problem, pairs } }: PictureProps) {
  const t = useTranslations("workbench.pictures");
  const { poor, weak } = problem.thresholds;
  const fits = pairs.map(({ fit }) => fit).sort((a, b) => a - b);
  const bins = fitBins(pairs, problem.thresholds);
  const shown = bins.filter(({ from, to }) => {
    const [low, high] = [Math.min(fits[0] ?? 0, poor), Math.max(fits.at(-1) ?? 0, weak)];
    return to * 100 >= low - MARGIN && from * 100 <= high + MARGIN;
  });
  return (
    <Card level={3} title={t("fits.title")}>
      <Histogram
        title={t("fits.title")}
        summary={t("fits.summary", {
          median: Math.round(middle(fits) / 100),
          worst: Math.round((fits[0] ?? 0) / 100),
          poor: fits.filter((fit) => fit < poor).length,
          weak: fits.filter((fit) => fit >= poor && fit < weak).length,
        })}
        bars={fitBars(shown)}
        marks={fitMarks(t, problem.thresholds)}
        axis={t("fits.axis")}
        table={fitTable(t, bins)}
        csv={csvOf(roundId, "fits")}
      />
    </Card>
  );
}

const PICTURED = 16;

function MentorLoad({ roundId, draft: { problem, pairs }, names, worths }: PictureProps) {
  const t = useTranslations("workbench.pictures");
  const difference = useDifference();
  const noteOn = ({ mentorId, busy, capacity }: Load) => {
    if (busy < capacity) return t("load.free", { count: capacity - busy });
    const worth = worths.get(mentorId);
    if (!worth || compareValues(worth, nothing) <= 0) return undefined;
    return t("load.worth", { what: difference(worth) });
  };
  const loads = loadsOf(problem, pairs).filter(({ busy, capacity }) => busy + capacity > 0);
  const places = loads.reduce((sum, { capacity }) => sum + capacity, 0);
  const busy = loads.reduce((sum, load) => sum + load.busy, 0);
  return (
    <Card level={3} title={t("load.title")}>
      <Seats
        title={t("load.title")}
        summary={t("load.summary", {
          busy,
          places,
          full: loads.filter((load) => load.busy >= load.capacity).length,
          idle: loads.filter((load) => load.busy === 0).length,
        })}
        mentors={loads.map((load) => ({
          id: load.mentorId,
          name: names.full(load.mentorId),
          taken: load.busy,
          places: load.capacity,
          note: noteOn(load),
        }))}
        most={PICTURED}
        csv={csvOf(roundId, "load")}
      />
    </Card>
  );
}

/** At most so many bars, however far apart the schools are. */
const BARS = 12;
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500];

function Ways({ roundId, draft: { problem, pairs }, names }: PictureProps) {
  const t = useTranslations("workbench.pictures");
  const distance = useDistance();
  const unit = use(currentFrame())?.district.distances ?? "kilometres";
  const { km, sum, unknown } = travelOf(problem, pairs);
  const ways = km.map((one) => inUnit(one, unit));
  const longest = ways.at(-1) ?? 0;
  const step = steps.find((one) => longest / one < BARS) ?? 1000;
  const bars = Array.from({ length: Math.floor(longest / step) + 1 }, (_, at) => {
    const [from, to] = [at * step, (at + 1) * step];
    return { from, to, count: ways.filter((way) => way >= from && way < to).length };
  });
  return (
    <Card level={3} title={t("travel.title")}>
      {km.length === 0 ? (
        <p className="text-muted">{t("travel.none")}</p>
      ) : (
        <Histogram
          title={t("travel.title")}
          summary={
            <>
              {t("travel.summary", {
                sum: distance(sum),
                median: distance(middle(km)),
                longest: distance(km.at(-1) ?? 0),
              })}
              {unknown > 0 ? ` ${t("travel.unknown", { count: unknown })}` : null}
            </>
          }
          bars={bars}
          axis={t(`travel.${unit}`)}
          table={travelTable(t, problem, pairs, { names, unit })}
          csv={csvOf(roundId, "travel")}
        />
      )}
    </Card>
  );
}

function Levels({ roundId, draft: { problem, pairs } }: PictureProps) {
  const t = useTranslations("workbench.pictures");
  return (
    <Covers
      of="levels"
      roundId={roundId}
      covers={levelsCovered(problem, pairs)}
      label={(key) => t(`levels.name.${key as "k12"}`)}
    />
  );
}

function Languages({ roundId, draft: { problem, pairs } }: PictureProps) {
  const locale = useLocale();
  return (
    <Covers
      of="languages"
      roundId={roundId}
      covers={languagesCovered(problem, pairs)}
      label={(code) => languageName(locale, code)}
    />
  );
}

const COVERS = 8;

function Covers(props: {
  of: "levels" | "languages";
  roundId: string;
  covers: Cover[];
  label: (key: string) => string;
}) {
  const { of, roundId, covers, label } = props;
  const t = useTranslations("workbench.pictures");
  const asked = covers.reduce((sum, cover) => sum + cover.asked, 0);
  const met = covers.reduce((sum, cover) => sum + cover.met, 0);
  return (
    <Card level={3} title={t(`${of}.title`)}>
      {covers.length === 0 ? (
        <p className="text-muted">{t(`${of}.none`)}</p>
      ) : (
        <CoverBars
          title={t(`${of}.title`)}
          summary={t(`${of}.summary`, { met, asked })}
          rows={covers.slice(0, COVERS).map((cover) => {
            return { ...cover, id: cover.key, label: label(cover.key) };
          })}
          words={{ met: t(`${of}.met`), unmet: t(`${of}.unmet`), open: t("cover.open") }}
          table={coverTable(t, of, covers, label)}
          csv={csvOf(roundId, of)}
        />
      )}
    </Card>
  );
}

/** Of numbers in order. */
function middle(sorted: readonly number[]): number {
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
